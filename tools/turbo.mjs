#!/usr/bin/env node
// node tools/turbo.mjs run build: turbo, below the pinned package manager it calls by name.
import { turbo } from './lib/build.mjs';
import { runToEnd } from './lib/lifecycle.mjs';

await runToEnd(async (processes) => {
  await turbo(processes, process.argv.slice(2));
  return 0;
});
