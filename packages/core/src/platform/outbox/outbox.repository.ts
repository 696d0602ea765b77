import { Inject, Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { Clock } from '../clock/index.js';
import { CONFIG, type Config } from '../config/index.js';
import { currentContext } from '../context/index.js';
import { afterCommit, prepared, type Tx } from '../db/index.js';
import { Ids } from '../ids/index.js';
import { outboxHintChannel } from '../queue/index.js';
import { REDIS, type Redis } from '../redis/index.js';
import type { AggregateType, EventPayloads, EventType } from './catalogue.js';

export type NewEvent = {
  [T in EventType]: { type: T; aggregateType: AggregateType; aggregateId: string; payload: EventPayloads[T] };
}[EventType];

/** Writes events in the transaction of their effect: never published before commit, never lost after it. */
@Injectable()
export class Outbox {
  constructor(
    private readonly clock: Clock,
    private readonly ids: Ids,
    @Inject(REDIS) private readonly redis: Redis,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * All events of a use case in one statement; the order given is the order within an aggregate.
   * @returns their ids, in that order
   */
  async append(tx: Tx, ...events: NewEvent[]): Promise<string[]> {
    const now = this.clock.now();
    const { requestId } = currentContext();
    const ids = events.map(() => this.ids.next());
    await tx
      .insertInto('outboxEvent')
      .values(
        events.map((event, index) => ({
          id: ids[index]!,
          aggregateType: event.aggregateType,
          aggregateId: event.aggregateId,
          type: event.type,
          payload: sql`${JSON.stringify(event.payload)}::jsonb`,
          requestId,
          createdAt: now,
          nextAttemptAt: now,
        })),
      )
      .modifyEnd(prepared)
      .execute();
    afterCommit(() => this.wakeRelay());
    return ids;
  }

  /** Losing the hint costs only the relay's poll interval. */
  private wakeRelay(): void {
    this.redis.publish(outboxHintChannel(this.config.queuePrefix), '').catch(() => undefined);
  }
}
