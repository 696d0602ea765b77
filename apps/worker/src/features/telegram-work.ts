import { Injectable } from '@nestjs/common';
import { DeliveryQueries } from '@dubl/core/features/deliveries';
import { TelegramLine, TelegramUpdates } from '@dubl/core/features/telegram';
import { Counters } from '../runtime/counters.js';
import type { Backlog, WorkCounts, WorkSource } from '../runtime/work-source.js';

/** What telegram:worker does: messages to the chats, and what people write to the bot (`processed`). */
@Injectable()
export class TelegramWork implements WorkSource {
  readonly scope = 'telegram';

  constructor(
    private readonly counters: Counters,
    private readonly line: TelegramLine,
    private readonly updates: TelegramUpdates,
    private readonly deliveries: DeliveryQueries,
  ) {}

  counts(): WorkCounts {
    const { handled, failed } = this.updates.tally;
    const { messages, lastErrorAt } = this.counters;
    return {
      lastSuccessAt: this.line.lastSuccessAt,
      lastErrorAt: latest(this.line.lastErrorAt, lastErrorAt),
      ...messages,
      processed: handled,
      failed: messages.failed + failed,
    };
  }

  backlog(): Promise<Backlog> {
    return this.deliveries.backlog('TELEGRAM');
  }
}

const latest = (one: Date | null, other: Date | null): Date | null =>
  one && other ? new Date(Math.max(one.getTime(), other.getTime())) : (one ?? other);
