// `npm start` and `npm test` may run at once in one checkout; installing and building may not.
import fs from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { inLocal, local } from './repository.mjs';

/** Runs `work` alone among all commands of this checkout; calls `onWait` once when another one is at it. */
export async function withLock(name, work, onWait = () => {}) {
  fs.mkdirSync(local, { recursive: true });
  const file = inLocal(`${name}.lock`);
  for (let waited = false; !take(file); waited = true) {
    if (!waited) onWait();
    await sleep(200);
  }
  try {
    return await work();
  } finally {
    fs.rmSync(file, { force: true });
  }
}

function take(file) {
  try {
    fs.writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (!isHeld(file)) fs.rmSync(file, { force: true });
    return false;
  }
}

function isHeld(file) {
  try {
    const pid = Number(fs.readFileSync(file, 'utf8'));
    // An empty file is one that its owner is about to write.
    if (!pid) return Date.now() - fs.statSync(file).mtimeMs < 5_000;
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
