#!/usr/bin/env node
// npm start: from a fresh checkout to a running app with Node and npm alone. See docs/development.md.
import fs from 'node:fs';
import { runToEnd } from './lib/lifecycle.mjs';
import { assertNodeCanRunTools } from './lib/node-runtime.mjs';
import { Problem } from './lib/problem.mjs';
import { inRoot } from './lib/repository.mjs';
import { findRun, removeRunFile } from './lib/run-file.mjs';
import { installPackages } from './lib/setup.mjs';

await runToEnd(start, { onStop: removeRunFile });

async function start(processes, leave) {
  assertNodeCanRunTools();
  if (fs.existsSync(inRoot('.env'))) process.loadEnvFile(inRoot('.env'));
  const running = findRun();
  if (running) throw new Problem(`Дубль is running already: ${running.url} (process ${running.pids.start}).`);

  console.log('Starting «Дубль»');
  await installPackages(processes);
  const { startEverything } = await import('./lib/start-everything.mjs');
  await startEverything(processes, { watch: process.argv.includes('--watch'), leave });
}
