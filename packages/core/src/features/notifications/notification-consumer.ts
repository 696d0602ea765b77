import { Injectable } from '@nestjs/common';
import { afterCommit, type NotificationChannel, type Tx } from '../../platform/db/index.js';
import type { ConsumedEvent, EventConsumer } from '../../platform/outbox/index.js';
import { PlanDeliveries } from '../deliveries/index.js';
import { CATALOGUE, NOTIFIED_TYPES } from './catalogue.js';
import { NotificationsRepository } from './notifications.repository.js';
import { OUTER_CHANNELS, ROUTES, isTold } from './routing.js';
import { StreamHints } from './stream-hints.js';
import { SubjectQueries } from './subjects.queries.js';
import type { Notice, Teller, Telling, Touched } from './telling.js';

/**
 * Writes the in-app notifications of an event and plans its messages in the outer channels, as each recipient
 * has chosen, in the transaction of its consumption; once that is committed it tells the open pages of everybody
 * concerned. A redelivery writes nothing.
 */
@Injectable()
export class NotificationConsumer implements EventConsumer {
  readonly name = 'notifications';
  readonly types = NOTIFIED_TYPES;

  constructor(
    private readonly subjects: SubjectQueries,
    private readonly notifications: NotificationsRepository,
    private readonly deliveries: PlanDeliveries,
    private readonly hints: StreamHints,
  ) {}

  async handle(tx: Tx, event: ConsumedEvent): Promise<void> {
    const { notices, touched } = await this.tell(event);
    const told: Touched[] = [];
    for (const notice of notices) {
      const inApp = await this.spread(tx, event, notice);
      told.push(...inApp.map((userId): Touched => ({ userId, hint: { topic: 'notifications' } })));
    }
    afterCommit(() => this.hints.publish([...told, ...touched]));
  }

  /** @returns whom the notice reaches in app */
  private async spread(tx: Tx, { id, type, requestId }: ConsumedEvent, notice: Notice): Promise<string[]> {
    const route = ROUTES[type];
    const recipients = await this.notifications.findRecipients(tx, notice, route.group);
    const toldBy = (channel: NotificationChannel): string[] =>
      recipients.filter(({ off }) => isTold(route, channel, off)).map(({ userId }) => userId);
    const { title, body, href, offer } = notice;
    const message = { eventId: id, type, title, body, href };
    for (const channel of OUTER_CHANNELS)
      await this.deliveries.execute(tx, channel, { ...message, offer, requestId }, toldBy(channel));
    const inApp = toldBy('IN_APP');
    await this.notifications.insert(tx, message, inApp);
    return inApp;
  }

  /** The row and the payload belong to the same type; TypeScript cannot follow that through the lookup. */
  private tell(event: ConsumedEvent): Promise<Telling> {
    const teller = CATALOGUE[event.type] as Teller<typeof event.type>;
    return teller(this.subjects, event.payload);
  }
}
