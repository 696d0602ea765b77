#!/usr/bin/env node
// node tools/app.mjs apps/worker/dist/cli/ledger-check.js [arguments]
// Runs a command of an app with the environment of the running copy (or of the services it starts itself).
import fs from 'node:fs';
import { inForeground } from './lib/foreground.mjs';
import { runToEnd } from './lib/lifecycle.mjs';
import { node24 } from './lib/node-runtime.mjs';
import { Problem } from './lib/problem.mjs';
import { inRoot } from './lib/repository.mjs';

await runToEnd(async (processes) => {
  const [command, ...args] = process.argv.slice(2);
  if (!command) throw new Problem('Usage: node tools/app.mjs <path of a built command> [arguments]');
  if (fs.existsSync(inRoot('.env'))) process.loadEnvFile(inRoot('.env'));
  if (!fs.existsSync(inRoot(command)))
    throw new Problem(`${command} is not built: run \`npm start\` or \`npm run build\` first.`);
  const { reachServices } = await import('./lib/reach-services.mjs');
  const env = await reachServices(processes);
  return inForeground(node24(), [inRoot(command), ...args], { env });
});
