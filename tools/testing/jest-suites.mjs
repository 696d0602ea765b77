// Unit and integration tests in shards: whichever lane has nothing else to do takes the next one.
import fs from 'node:fs';
import { testProjects } from '../jest/jest.base.mjs';
import { childEnvironment } from '../lib/node-runtime.mjs';
import { startRedis } from '../lib/redis.mjs';
import { inRoot } from '../lib/repository.mjs';

const titles = { unit: 'unit', int: 'integration' };
/** Small enough for two lanes to end together; each makes a template database of its own. */
const SHARDS = 6;

/** What kills, races and draws at random, and how much more of it than in an ordinary run. */
const FAULTS = {
  pattern: '(faults|crash-points|property|race|crossing)[^/]*\\.spec',
  env: { FAULTS: '6', PROPERTY_RUNS: '3', CROSSING_SECONDS: '60' },
};

/** @returns a function that runs shards until none is left; two who call it share them */
export function ordinarySuites(context) {
  const kinds = ['unit', 'int'].filter((kind) => context.wanted.has(kind));
  const flags = kinds.length === 1 ? [`--${kinds[0]}`] : [];
  const title = kinds.map((kind) => titles[kind]).join(' and ');
  const left = Array.from({ length: kinds.length > 0 ? SHARDS : 0 }, (_, index) => index + 1);
  return async () => {
    for (let shard = left.shift(); shard !== undefined; shard = left.shift())
      await context.suite(`${title}, ${shard} of ${SHARDS}`, () =>
        runJest(context, `jest-${shard}`, [...flags, ...testProjects, `--shard=${shard}/${SHARDS}`]),
      );
  };
}

export function faultSuites(context) {
  const args = ['--int', ...testProjects, '--testPathPatterns', FAULTS.pattern];
  return context.suite('faults', () => runJest(context, 'faults', args, FAULTS.env));
}

async function runJest({ processes, services, data, logs }, name, args, more = {}) {
  const logFile = `${logs}/${name}.log`;
  const report = `${data}/${name}.json`;
  const env = {
    ...childEnvironment(),
    ...more,
    DATABASE_ADMIN_URL: services.adminUrl,
    REDIS_URL: process.env.REDIS_URL ?? (await ownRedis(processes, { data, logs }, name)),
  };
  await processes
    .run(name, process.execPath, [inRoot('tools/jest/run.mjs'), '--report', report, ...args, '--ci'], {
      env,
      logFile,
    })
    .catch((error) => {
      if (!fs.existsSync(report)) throw error; // with a report, it says itself what failed
    });
  return { ...count(JSON.parse(fs.readFileSync(report, 'utf8'))), logFile };
}

/** Not the one that the tested app is using: what else asks of Redis there would be in the way. */
async function ownRedis(processes, { data, logs }, name) {
  const { url } = await startRedis(processes, {
    directory: `${data}/redis-${name}`,
    logFile: `${logs}/redis-${name}.log`,
    throwaway: true,
  });
  return url;
}

function count({ testResults }) {
  const outcome = { passed: 0, failed: 0, skipped: 0 };
  for (const file of testResults) {
    for (const { status } of file.assertionResults) {
      if (status === 'passed') outcome.passed += 1;
      else if (status === 'failed') outcome.failed += 1;
      else outcome.skipped += 1;
    }
    // A file that could not even be loaded has no results.
    if (file.status === 'failed' && file.assertionResults.length === 0) outcome.failed += 1;
  }
  return outcome;
}
