import { Injectable } from '@nestjs/common';
import { afterCommit, type Tx } from '../../platform/db/index.js';
import type { ConsumedEvent, EventConsumer } from '../../platform/outbox/index.js';
import { CATALOGUE, NOTIFIED_TYPES } from './catalogue.js';
import { NotificationsRepository } from './notifications.repository.js';
import { StreamHints } from './stream-hints.js';
import { SubjectQueries } from './subjects.queries.js';
import type { Teller, Telling, Touched } from './telling.js';

/**
 * Writes the in-app notifications of an event in the transaction of its consumption, and once that is
 * committed tells the open pages of everybody concerned. A redelivery writes nothing.
 */
@Injectable()
export class NotificationConsumer implements EventConsumer {
  readonly name = 'notifications';
  readonly types = NOTIFIED_TYPES;

  constructor(
    private readonly subjects: SubjectQueries,
    private readonly notifications: NotificationsRepository,
    private readonly hints: StreamHints,
  ) {}

  async handle(tx: Tx, event: ConsumedEvent): Promise<void> {
    const { notices, touched } = await this.tell(event);
    const told: Touched[] = [];
    for (const notice of notices) {
      const recipients = await this.notifications.insert(tx, event, notice);
      told.push(...recipients.map((userId): Touched => ({ userId, hint: { topic: 'notifications' } })));
    }
    afterCommit(() => this.hints.publish([...told, ...touched]));
  }

  /** The row and the payload belong to the same type; TypeScript cannot follow that through the lookup. */
  private tell(event: ConsumedEvent): Promise<Telling> {
    const teller = CATALOGUE[event.type] as Teller<typeof event.type>;
    return teller(this.subjects, event.payload);
  }
}
