// .local/run.json says where the running copy is, so that smoke, benches and people need not guess.
import fs from 'node:fs';
import { Problem } from './problem.mjs';
import { inLocal } from './repository.mjs';

export const runFile = inLocal('run.json');

/** @param {{ url: string, apiUrl: string, webUrl: string, workerUrl: string, telegramUrl?: string, databaseUrl: string, redisUrl: string, pids: Record<string, number> }} run */
export function writeRunFile(run) {
  fs.writeFileSync(`${runFile}.new`, `${JSON.stringify(run, null, 2)}\n`, { mode: 0o600 });
  fs.renameSync(`${runFile}.new`, runFile);
}

/** The running copy, or nothing; a file left by a crash counts as nothing. */
export function findRun() {
  if (!fs.existsSync(runFile)) return undefined;
  const run = JSON.parse(fs.readFileSync(runFile, 'utf8'));
  return isAlive(run.pids.start) ? run : undefined;
}

export function getRun() {
  const run = findRun();
  if (!run)
    throw new Problem('The app is not running: `npm start` first, or set DATABASE_URL and REDIS_URL.');
  return run;
}

export function removeRunFile() {
  const run = findRun();
  if (!run || run.pids.start === process.pid) fs.rmSync(runFile, { force: true });
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
