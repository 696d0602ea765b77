import { MatchAlerts } from '@dubl/core/features/alerts';
import { PostSystemMessage } from '@dubl/core/features/conversations';
import { CompleteJob } from '@dubl/core/features/deals';
import { NotificationConsumer } from '@dubl/core/features/notifications';
import type { Pool, Tx } from '@dubl/core/platform/db';
import { OutboxRelayRepository, type ConsumedEvent, type EventConsumer } from '@dubl/core/platform/outbox';
import type { App } from './app.ts';

/** The worker's consumers, in its order. */
const CONSUMERS = [CompleteJob, MatchAlerts, PostSystemMessage, NotificationConsumer];

/**
 * Does at once, and in the seed's transaction, what the worker would do with each event: in-app
 * notifications and system messages exist, and the events end as done, so that nothing is delivered later;
 * messages in the outer channels are not sent: nobody lives at the addresses of a demo.
 */
export class EventDrain {
  private readonly consumers: EventConsumer[];
  private readonly relay: OutboxRelayRepository;
  private readonly pool: Pool;
  private readonly tx: Tx;

  constructor(app: App, pool: Pool, tx: Tx) {
    this.consumers = CONSUMERS.map((consumer) => app.get<EventConsumer>(consumer));
    this.relay = app.get(OutboxRelayRepository);
    this.pool = pool;
    this.tx = tx;
  }

  async run(): Promise<void> {
    const { rows } = await this.pool.query<ConsumedEvent>(
      `SELECT id, type, aggregate_id AS "aggregateId", payload, request_id AS "requestId", created_at AS "createdAt"
       FROM outbox_event WHERE done_at IS NULL ORDER BY seq`,
    );
    for (const event of rows) await this.consume(event);
    await this.tx.deleteFrom('delivery').where('status', '=', 'PENDING').execute();
  }

  private async consume(event: ConsumedEvent): Promise<void> {
    const concerned = this.consumers.filter(({ types }) => types.includes(event.type));
    for (const consumer of concerned) {
      await this.relay.recordConsumption(this.tx, consumer.name, event.id);
      await consumer.handle(this.tx, event);
    }
    const names = concerned.map(({ name }) => name);
    await this.relay.markDone(this.tx, event.id, names);
  }
}
