// Ending processes in order, used by whoever started them and by the watchdog when that one is dead.
import fs from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

// The worker may take 10 s to put down what it has in hand.
const graceMs = 13_000;

/**
 * Lower stages end first: nothing may lose its database while it still runs.
 * @typedef {{ pid: number, stage: number, signal: NodeJS.Signals }} Running
 * @param {Running[]} running
 */
export async function stopInStages(running) {
  const stages = [...new Set(running.map(({ stage }) => stage))].sort((a, b) => a - b);
  for (const stage of stages) {
    await Promise.all(running.filter((one) => one.stage === stage).map(stop));
  }
}

async function stop({ pid, signal }) {
  signalGroup(pid, signal);
  for (const deadline = Date.now() + graceMs; Date.now() < deadline && isAlive(pid);) await sleep(25);
  // The leader is gone or deaf; in either case nothing of its group may stay.
  signalGroup(pid, 'SIGKILL');
}

/** Every child leads its own process group, so that its own children hear the signal too. */
export function signalGroup(pid, signal) {
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  return !isZombie(pid);
}

/** A dead process that nobody has collected answers signals as if it lived (a container without an init). */
function isZombie(pid) {
  try {
    return /\) Z /.test(fs.readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}
