// Two lanes side by side, one for each of two cores: static checks need no build, the browser needs little else.
// What is left of Jest goes to whichever is free.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { generateClient } from '../lib/prisma.mjs';
import { inLocal } from '../lib/repository.mjs';
import { startServices } from '../lib/services.mjs';
import { alone } from '../lib/setup.mjs';
import { secondsSinceStart, step } from '../lib/steps.mjs';
import { ordinarySuites } from './jest-suites.mjs';
import { liveLane } from './live-lane.mjs';
import { sourceLane } from './source-lane.mjs';
import { createTally } from './tally.mjs';

export async function testEverything(processes, wanted) {
  const logs = inLocal('test-logs');
  fs.rmSync(logs, { recursive: true, force: true });
  fs.mkdirSync(logs, { recursive: true });
  const data = makeThrowawayDirectory(processes);

  // Each run has databases and keys of its own, so a running copy neither sees nor loses anything.
  const database = `dubl_test_app_${process.pid}`;
  const [services] = await Promise.all([
    startServices(processes, { data, logs, database, throwaway: true }),
    alone(() => step('Database client', () => generateClient(processes))),
  ]);
  const context = { processes, wanted, logs, data, services, ...createTally() };
  const runShards = ordinarySuites(context);
  await Promise.all([sourceLane, liveLane].map((lane) => lane(context).then(runShards)));

  console.log(`\n  ${secondsSinceStart()}; logs of every suite and of the tested app: .local/test-logs\n`);
  console.log(context.summary());
  return context.exitCode();
}

function makeThrowawayDirectory(processes) {
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'dubl-test-'));
  fs.chmodSync(directory, 0o755); // Postgres may have to run as another user
  processes.removeAtEnd(directory);
  return directory;
}
