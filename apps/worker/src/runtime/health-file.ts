import { rename, writeFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import type { Health, HealthReport } from './health.js';

const INTERVAL_MS = 2_000;

/** Keeps the report in a file for supervisors that cannot ask over HTTP. */
export class HealthFile {
  private readonly stopped = new AbortController();
  private running?: Promise<void>;

  constructor(
    private readonly file: string,
    private readonly health: Health,
  ) {}

  start(): void {
    this.running = this.repeat();
  }

  /** The last report stays: it says how the process ended. */
  async stop(): Promise<void> {
    this.stopped.abort();
    await this.running;
    await this.write();
  }

  private async repeat(): Promise<void> {
    await this.health.awaitRedis();
    while (!this.stopped.signal.aborted) {
      await this.write();
      await delay(INTERVAL_MS, undefined, { signal: this.stopped.signal }).catch(() => undefined);
    }
  }

  private async write(): Promise<void> {
    await replaceFile(this.file, await this.health.report());
  }
}

/** Beside and then over the old one, so that a reader never sees half a report. */
async function replaceFile(file: string, report: HealthReport): Promise<void> {
  const unfinished = `${file}.${process.pid}`;
  await writeFile(unfinished, `${JSON.stringify(report)}\n`);
  await rename(unfinished, file);
}
