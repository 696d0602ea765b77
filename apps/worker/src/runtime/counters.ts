import { Injectable } from '@nestjs/common';
import { Counter, Histogram, Registry } from 'prom-client';
import type { Delivered } from '@dubl/core/features/deliveries';
import { Clock } from '@dubl/core/platform/clock';

/** What became of a job. */
export type Outcome = 'processed' | 'skipped' | 'acked' | 'failed' | 'released';

const MESSAGE_COUNTS = {
  SENT: 'sent',
  SKIPPED: 'skipped',
  BLOCKED: 'skipped',
  TAKEN: 'acked',
  PENDING: 'failed',
  HELD: null,
  FAILED: 'failed',
} as const satisfies Record<Delivered, string | null>;

/** What this process has done since it started, for the health report and for Prometheus. */
@Injectable()
export class Counters {
  readonly registry = new Registry();
  /** Jobs put on the queue. */
  sent = 0;
  readonly outcomes: Record<Outcome, number> = { processed: 0, skipped: 0, acked: 0, failed: 0, released: 0 };
  /** Messages to the outer channels: out, without anybody to go to, finished by another worker, calls that failed. */
  readonly messages = { sent: 0, skipped: 0, acked: 0, failed: 0 };
  lastSuccessAt: Date | null = null;
  lastErrorAt: Date | null = null;

  private readonly events = new Counter({
    name: 'dubl_events_total',
    help: 'Runs of events by outcome',
    labelNames: ['outcome'],
    registers: [this.registry],
  });
  private readonly durations = new Histogram({
    name: 'dubl_event_duration_seconds',
    help: 'Time of an event in its consumers',
    labelNames: ['type'],
    registers: [this.registry],
  });
  private readonly sweptRows = new Counter({
    name: 'dubl_sweep_rows_total',
    help: 'Rows that sweeps dealt with',
    labelNames: ['sweep'],
    registers: [this.registry],
  });

  constructor(private readonly clock: Clock) {}

  count(outcome: Outcome): void {
    this.outcomes[outcome] += 1;
    this.events.inc({ outcome });
    if (outcome === 'failed' || outcome === 'released') this.trouble();
    else this.lastSuccessAt = this.clock.now();
  }

  delivered(what: Delivered): void {
    const count = MESSAGE_COUNTS[what];
    if (count) this.messages[count] += 1;
  }

  took(type: string, milliseconds: number): void {
    this.durations.observe({ type }, milliseconds / 1_000);
  }

  swept(sweep: string, rows: number): void {
    this.sweptRows.inc({ sweep }, rows);
  }

  trouble(): void {
    this.lastErrorAt = this.clock.now();
  }
}
