import { Injectable, Module } from '@nestjs/common';
import { LedgerModule } from '@dubl/core/features/ledger';
import { OutboxDeskModule } from '@dubl/core/features/outbox-desk';
import { Clock } from '@dubl/core/platform/clock';
import type { Config } from '@dubl/core/platform/config';
import { Pool, TransactionRunner, type Tx } from '@dubl/core/platform/db';
import { Outbox, type ConsumedEvent, type EventConsumer, type NewEvent } from '@dubl/core/platform/outbox';
import { createTestContext, type TestContext } from '@dubl/core/testing';
import { DEFAULT_OPTIONS, type RuntimeOptions } from '../src/runtime/runtime-options.js';
import { RuntimeModule } from '../src/runtime/runtime.module.js';

/**
 * Writes each event it gets into the table `effect`, which has no unique key: what happens twice shows
 * twice. The pool is aware of the consumer's transaction, so a failure takes the row back.
 */
@Injectable()
export class RecordingConsumer implements EventConsumer {
  readonly name = 'recorder';
  readonly types = ['JOB_APPROVED', 'JOB_REJECTED'] as const;
  /** Event id → how many of its runs are still to fail. */
  readonly failures = new Map<string, number>();
  /** Runs that hang until released, to be caught in the middle. */
  gate: Promise<void> = Promise.resolve();
  readonly runs: string[] = [];

  constructor(private readonly pool: Pool) {}

  async handle(_tx: Tx, event: ConsumedEvent): Promise<void> {
    this.runs.push(event.id);
    await this.pool.query('INSERT INTO effect (event_id) VALUES ($1)', [event.id]);
    await this.gate;
    const left = this.failures.get(event.id) ?? 0;
    if (left === 0) return;
    this.failures.set(event.id, left - 1);
    throw new TypeError('told to fail, with a secret-canary in the text');
  }
}

@Module({ providers: [RecordingConsumer], exports: [RecordingConsumer] })
class RecordingModule {}

export interface EventRow {
  id: string;
  attempts: number;
  drives: number;
  done: boolean;
  dead: boolean;
  last_error: string | null;
}

/** Real Postgres, real Redis, the real runtime; only the consumer is a stand-in. */
export class WorkerHarness {
  private offsetMs = 0;

  private constructor(readonly context: TestContext) {
    // The clock can only be moved forward: Redis and timers go on in real time.
    context.get(Clock).now = () => new Date(Date.now() + this.offsetMs);
  }

  static async open(
    options: Partial<RuntimeOptions> = {},
    config: Partial<Config> = {},
  ): Promise<WorkerHarness> {
    const runtime = RuntimeModule.register({
      options: { ...DEFAULT_OPTIONS, intervalMs: 20, ...options },
      imports: [RecordingModule, LedgerModule, OutboxDeskModule],
      consumers: [RecordingConsumer],
      senders: [],
      sweeps: [],
    });
    const harness = new WorkerHarness(await createTestContext([runtime], config));
    await harness.pool.query(
      'CREATE TABLE IF NOT EXISTS effect (seq bigint GENERATED ALWAYS AS IDENTITY, event_id uuid NOT NULL)',
    );
    return harness;
  }

  get pool(): Pool {
    return this.context.get(Pool);
  }

  get consumer(): RecordingConsumer {
    return this.context.get(RecordingConsumer);
  }

  moveClock(milliseconds: number): void {
    this.offsetMs += milliseconds;
  }

  /** @returns the ids of the events, in their order */
  async append(...events: NewEvent[]): Promise<string[]> {
    const outbox = this.context.get(Outbox);
    const { rows: before } = await this.pool.query<{ last: bigint | null }>(
      'SELECT max(seq) AS last FROM outbox_event',
    );
    await this.context.get(TransactionRunner).run((tx) => outbox.append(tx, ...events));
    const { rows } = await this.pool.query<{ id: string }>(
      'SELECT id FROM outbox_event WHERE seq > $1 ORDER BY seq',
      [before[0]?.last ?? 0n],
    );
    return rows.map(({ id }) => id);
  }

  async event(id: string): Promise<EventRow> {
    const { rows } = await this.pool.query<EventRow>(
      `SELECT id, attempts, drives, done_at IS NOT NULL AS done, dead_at IS NOT NULL AS dead, last_error
       FROM outbox_event WHERE id = $1`,
      [id],
    );
    return rows[0]!;
  }

  /** Events by their committed effects, in order. */
  async effects(): Promise<string[]> {
    const { rows } = await this.pool.query<{ event_id: string }>('SELECT event_id FROM effect ORDER BY seq');
    return rows.map(({ event_id }) => event_id);
  }

  async allDone(ids: readonly string[]): Promise<boolean> {
    const { rows } = await this.pool.query<{ count: bigint }>(
      'SELECT count(*) FROM outbox_event WHERE id = ANY ($1) AND done_at IS NOT NULL',
      [ids],
    );
    return rows[0]?.count === BigInt(ids.length);
  }
}

export const approved = (jobId: string): NewEvent => ({
  type: 'JOB_APPROVED',
  aggregateType: 'job',
  aggregateId: jobId,
  payload: { jobId },
});
