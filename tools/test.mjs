#!/usr/bin/env node
// npm test [-- types | lint | unit | int | drift | smoke | browser …]: the whole proof on throwaway data.
// npm run test:faults: what kills, races and draws at random, for minutes instead of seconds.
// Ends with the line `N passed, N failed`. See docs/development.md.
import { runToEnd } from './lib/lifecycle.mjs';
import { assertNodeCanRunTools } from './lib/node-runtime.mjs';
import { explain, Problem } from './lib/problem.mjs';
import { installPackages } from './lib/setup.mjs';

const parts = ['types', 'lint', 'unit', 'int', 'drift', 'smoke', 'browser'];
const longer = ['faults'];

await runToEnd(async (processes) => {
  const wanted = process.argv.slice(2);
  const unknown = wanted.filter((part) => ![...parts, ...longer].includes(part));
  if (unknown.length > 0)
    throw new Problem(`Unknown part: ${unknown.join(', ')}. There are ${parts.join(', ')}.`);
  assertNodeCanRunTools();
  console.log('Testing «Дубль»');
  try {
    await installPackages(processes);
    const { testEverything } = await import('./testing/test-everything.mjs');
    return await testEverything(processes, new Set(wanted.length > 0 ? wanted : parts));
  } catch (error) {
    if (!processes.isStopping()) console.error(`\n${explain(error)}\n\n0 passed, 1 failed`);
    return 1;
  }
});
