import { MatchAlerts } from '@dubl/core/features/alerts';
import { PostSystemMessage } from '@dubl/core/features/conversations';
import { CompleteJob } from '@dubl/core/features/deals';
import { NotificationConsumer } from '@dubl/core/features/notifications';
import type { Pool, Tx } from '@dubl/core/platform/db';
import { OutboxRelayRepository, type EventConsumer } from '@dubl/core/platform/outbox';
import type { EventJob } from '@dubl/core/platform/queue';
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
    const { rows } = await this.pool.query<EventJob>(
      `SELECT id AS "eventId", drives AS drive, type, request_id AS "requestId", attempts + 1 AS attempt
       FROM outbox_event WHERE done_at IS NULL ORDER BY seq`,
    );
    for (const job of rows) await this.consume(job);
    await this.tx.deleteFrom('delivery').where('status', '=', 'PENDING').execute();
  }

  private async consume(job: EventJob): Promise<void> {
    const concerned = this.consumers.filter(({ types }) => (types as readonly string[]).includes(job.type));
    const names = concerned.map(({ name }) => name);
    const { event } = (await this.relay.take(this.tx, job, names, names))!;
    for (const consumer of concerned) await consumer.handle(this.tx, event);
  }
}
