#!/usr/bin/env node
// node tools/db.mjs migrate | deploy | reset | seed | drift
import fs from 'node:fs';
import { runToEnd } from './lib/lifecycle.mjs';
import { Problem } from './lib/problem.mjs';
import { inRoot } from './lib/repository.mjs';

const actions = ['migrate', 'deploy', 'reset', 'seed', 'drift'];

await runToEnd(async (processes) => {
  const [action, ...args] = process.argv.slice(2);
  if (!actions.includes(action)) throw new Problem(`Usage: node tools/db.mjs ${actions.join(' | ')}`);
  if (fs.existsSync(inRoot('.env'))) process.loadEnvFile(inRoot('.env'));
  const [{ reachServices }, database] = await Promise.all([
    import('./lib/reach-services.mjs'),
    import('./lib/database-actions.mjs'),
  ]);
  const env = await reachServices(processes);
  return database[action](processes, env, args);
});
