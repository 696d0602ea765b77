// Outlives the command that starts it just long enough to clean up: when that one dies in a way it cannot
// handle (SIGKILL), the pipe to our stdin closes and we end what it started, in order.
import fs from 'node:fs';
import readline from 'node:readline';
import { stopInStages } from './stages.mjs';

const running = new Map();
const leftovers = { before: new Set(), after: new Set() };

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {});

readline.createInterface({ input: process.stdin }).on('line', (line) => {
  const { started, ended, remove } = JSON.parse(line);
  if (started) running.set(started.pid, started);
  if (ended) running.delete(ended);
  if (remove) leftovers[remove.when].add(remove.path);
});
process.stdin.on('close', async () => {
  removeAll(leftovers.before);
  await stopInStages([...running.values()]);
  removeAll(leftovers.after);
  process.exit(0);
});

function removeAll(paths) {
  for (const path of paths) fs.rmSync(path, { recursive: true, force: true });
}
