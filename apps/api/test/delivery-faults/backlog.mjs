// More events at once than a worker has hands for.
import { setTimeout as sleep } from 'node:timers/promises';
import { eventually } from '@dubl/core/testing';

/** The queue's list of jobs that wait for a worker. */
const WAITING = '{faults}:events:wait';
const EVENTS = 40;
/** Shorter than the work on the backlog. */
const LONGEST_DELAY_MS = 100;

/**
 * Events pile up while the workers stand still; returns when they are in the middle of them, at a moment that is drawn.
 * After a kill the dead may hold most conversations for as long as their lease: too little is due then to wait in line.
 */
export async function pileUp({ worker, secondWorker, askRedis, dice }, load, { afterKill }) {
  const workers = [worker, secondWorker].filter((one) => one.isAlive());
  workers.forEach((one) => one.signal('SIGSTOP'));
  await load.written(EVENTS).finally(() => workers.forEach((one) => one.signal('SIGCONT')));
  if (!afterKill) await eventually(async () => (await askRedis('llen', WAITING)) > 0, 30_000);
  await sleep(dice.between(0, LONGEST_DELAY_MS));
}
