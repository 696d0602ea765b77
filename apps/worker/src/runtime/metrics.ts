import { Injectable } from '@nestjs/common';
import { Gauge, Registry, collectDefaultMetrics, register as ofCore } from 'prom-client';
import { DeliveryQueries } from '@dubl/core/features/deliveries';
import { Pool } from '@dubl/core/platform/db';
import { OutboxQueries } from '@dubl/core/platform/outbox';
import { Counters } from './counters.js';
import { EventQueue } from './event-queue.js';

/**
 * The Prometheus page, with what the core counts in the library's own registry (ledger postings). Gauges are read
 * when it is asked for, and left out while their source is away.
 */
@Injectable()
export class Metrics {
  private readonly outboxEvents: Gauge;
  private readonly outboxLag: Gauge;
  private readonly queueJobs: Gauge;
  private readonly pendingMessages: Gauge;
  private readonly connections: Gauge;

  constructor(
    private readonly outbox: OutboxQueries,
    private readonly deliveries: DeliveryQueries,
    private readonly queue: EventQueue,
    private readonly pool: Pool,
    private readonly counters: Counters,
  ) {
    collectDefaultMetrics({ register: counters.registry }); // event-loop delay and memory among them
    this.outboxEvents = this.gauge('dubl_outbox_events', 'Unfinished, due and dead events', ['state']);
    this.outboxLag = this.gauge('dubl_outbox_lag_seconds', 'Wait of the most overdue event', []);
    this.queueJobs = this.gauge('dubl_queue_jobs', 'Jobs of the queue by state', ['state']);
    this.pendingMessages = this.gauge('dubl_deliveries_pending', 'Messages that are not out yet', [
      'channel',
    ]);
    this.connections = this.gauge('dubl_database_connections', 'Connections of the pool by state', ['state']);
  }

  get contentType(): string {
    return this.counters.registry.contentType;
  }

  async text(): Promise<string> {
    await Promise.allSettled([this.readOutbox(), this.readQueue(), this.readDeliveries()]);
    const { totalCount, idleCount, waitingCount } = this.pool;
    setStates(this.connections, { total: totalCount, idle: idleCount, waiting: waitingCount });
    return Registry.merge([this.counters.registry, ofCore]).metrics();
  }

  private async readOutbox(): Promise<void> {
    this.outboxEvents.reset();
    this.outboxLag.remove();
    const { backlog, due, dead, lagMs } = await this.outbox.state();
    setStates(this.outboxEvents, { backlog, due, dead });
    this.outboxLag.set(lagMs / 1_000);
  }

  private async readQueue(): Promise<void> {
    this.queueJobs.reset();
    setStates(this.queueJobs, await this.queue.depth());
  }

  private async readDeliveries(): Promise<void> {
    this.pendingMessages.reset();
    const pending = Object.entries(await this.deliveries.countPending());
    for (const [channel, count] of pending) this.pendingMessages.set({ channel }, count);
  }

  private gauge(name: string, help: string, labelNames: string[]): Gauge {
    return new Gauge({ name, help, labelNames, registers: [this.counters.registry] });
  }
}

function setStates(gauge: Gauge, states: Record<string, number>): void {
  for (const [state, value] of Object.entries(states)) gauge.set({ state }, value);
}
