import { readFile } from 'node:fs/promises';
import type { Health, HealthReport } from './health.js';

const STALE_AFTER_MS = 15_000;

/**
 * Asks Postgres, Redis and Telegram itself. With a health file the counters are those of the process that keeps
 * it, and a file that nobody has touched for 15 s means that this process is gone or stuck.
 */
export async function probe(health: Health, healthFile?: string): Promise<HealthReport> {
  await health.awaitRedis();
  const report = await health.report();
  if (healthFile === undefined) return report;
  const kept = await readReport(healthFile);
  const stale = kept === undefined || Date.now() - Date.parse(kept.ts) > STALE_AFTER_MS;
  const { dead, lagMs, backlog, redis, postgres, telegram } = report;
  return { ...(kept ?? report), dead, lagMs, backlog, redis, postgres, telegram, stale };
}

async function readReport(file: string): Promise<HealthReport | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as HealthReport;
  } catch {
    return undefined; // never written, or not ours
  }
}
