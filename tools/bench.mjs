#!/usr/bin/env node
// npm run bench -- <name> [arguments]: runs bench/<name>.mjs on the running copy.
import fs from 'node:fs';
import { inForeground } from './lib/foreground.mjs';
import { runToEnd } from './lib/lifecycle.mjs';
import { node24 } from './lib/node-runtime.mjs';
import { Problem } from './lib/problem.mjs';
import { inLocal, inRoot } from './lib/repository.mjs';

await runToEnd(async (processes) => {
  const [name, ...args] = process.argv.slice(2);
  const known = fs
    .readdirSync(inRoot('bench'))
    .filter((file) => file.endsWith('.mjs'))
    .map((file) => file.slice(0, -4));
  if (!known.includes(name))
    throw new Problem(`Usage: npm run bench -- <name>; there is: ${known.join(', ') || 'none yet'}.`);
  if (fs.existsSync(inRoot('.env'))) process.loadEnvFile(inRoot('.env'));
  const [{ reachServices }, { turbo }, { alone }] = await Promise.all([
    import('./lib/reach-services.mjs'),
    import('./lib/build.mjs'),
    import('./lib/setup.mjs'),
  ]);
  // What is measured is the built program; turbo knows whether it is up to date.
  await alone(() =>
    turbo(processes, ['run', 'build', '--filter=@dubl/api', '--filter=@dubl/worker'], {
      logFile: inLocal('logs/build.log'),
    }),
  );
  return inForeground(node24(), [inRoot('bench', `${name}.mjs`), ...args], {
    env: await reachServices(processes),
  });
});
