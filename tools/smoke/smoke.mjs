#!/usr/bin/env node
// npm run smoke: the black-box scenario against SMOKE_BASE_URL, by default the running copy.
import fs from 'node:fs';
import path from 'node:path';
import { explain } from '../lib/problem.mjs';
import { inLocal, root } from '../lib/repository.mjs';
import { getRun } from '../lib/run-file.mjs';
import { createClient } from './client.mjs';
import { dealScenario } from './deal.mjs';
import { refusalScenario } from './refusals.mjs';
import { createReport } from './report.mjs';

try {
  process.exitCode = await smoke();
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
}

async function smoke() {
  const baseUrl = (process.env.SMOKE_BASE_URL ?? getRun().url).replace(/\/$/, '');
  const logFile =
    process.env.SMOKE_LOG ?? inLocal('logs', `smoke-${new Date().toISOString().replaceAll(':', '-')}.log`);
  const report = createReport({ logFile });
  const context = { step: report.step, newClient: () => createClient(baseUrl, report.note) };

  await report.scenario(`One deal from job to payout on ${baseUrl}`, () => dealScenario(context));
  await report.scenario('What must be refused', () => refusalScenario(context));
  await report.close();

  const { passed, failed } = report.result;
  console.log(
    `\nsmoke: ${passed} steps passed, ${failed} failed; every call is in ${path.relative(root, logFile)}`,
  );
  if (process.env.SMOKE_RESULT) fs.writeFileSync(process.env.SMOKE_RESULT, JSON.stringify(report.result));
  return failed === 0 && passed > 0 ? 0 : 1;
}
