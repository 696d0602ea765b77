import { setTimeout as delay } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { runInContext } from '@dubl/core/platform/context';
import { Ids } from '@dubl/core/platform/ids';
import { LOGGER, type Logger } from '@dubl/core/platform/logging';
import { Counters } from './counters.js';

/** Nest injection token of the sweeps of this process. */
export const SWEEPS = Symbol('SWEEPS');

/**
 * Work that time brings, not an event. It claims its rows with SKIP LOCKED, so that two workers share
 * it, and each run is complete in itself: what one run leaves, the next one finds.
 */
export interface Sweep {
  name: string;
  intervalMs: number;
  /** @returns how many rows it dealt with */
  run(): Promise<number>;
}

/** Runs each sweep on a timer of its own, never twice at once. */
@Injectable()
export class SweepRunner {
  private readonly stopped = new AbortController();
  private running: Promise<void>[] = [];

  constructor(
    @Inject(SWEEPS) private readonly sweeps: readonly Sweep[],
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly ids: Ids,
    private readonly counters: Counters,
  ) {}

  start(): void {
    this.running = this.sweeps.map((sweep) => this.repeat(sweep));
  }

  async stop(): Promise<void> {
    this.stopped.abort();
    await Promise.all(this.running);
  }

  private async repeat(sweep: Sweep): Promise<void> {
    while (!this.stopped.signal.aborted) {
      await runInContext({ requestId: this.ids.next() }, () => this.once(sweep));
      // Jitter, so that workers started together do not sweep in step.
      const pause = sweep.intervalMs * (0.9 + Math.random() * 0.2);
      await delay(pause, undefined, { signal: this.stopped.signal }).catch(() => undefined);
    }
  }

  private async once({ name, run }: Sweep): Promise<void> {
    const startedAt = performance.now();
    try {
      const rows = await run();
      this.counters.swept(name, rows);
      const durationMs = Math.round(performance.now() - startedAt);
      if (rows > 0) this.logger.info({ sweep: name, rows, durationMs }, 'sweep done');
    } catch (error) {
      this.counters.trouble();
      this.logger.warn({ sweep: name, err: error }, 'sweep failed');
    }
  }
}
