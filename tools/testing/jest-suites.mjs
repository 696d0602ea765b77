// Unit and integration tests in one Jest run; the report tells them apart.
import fs from 'node:fs';
import { testProjects } from '../jest/jest.base.mjs';
import { childEnvironment } from '../lib/node-runtime.mjs';
import { startRedis } from '../lib/redis.mjs';
import { inRoot } from '../lib/repository.mjs';

const titles = { unit: 'unit', int: 'integration' };

/** What kills, races and draws at random, and how much more of it than in an ordinary run. */
const FAULTS = {
  pattern: '(faults|crash-points|property|race|crossing)[^/]*\\.spec',
  env: { FAULTS: '6', PROPERTY_RUNS: '3', CROSSING_SECONDS: '60' },
};

export async function jestSuites(context) {
  const kinds = ['unit', 'int'].filter((kind) => context.wanted.has(kind));
  if (kinds.length > 0) await ordinarySuites(context, kinds);
  if (context.wanted.has('faults')) await faultSuites(context);
}

async function ordinarySuites(context, kinds) {
  const logFile = `${context.logs}/jest.log`;
  const run = runJest(context, { logFile, flags: kinds.length === 1 ? [`--${kinds[0]}`] : [] });
  await Promise.all(
    kinds.map((kind) => context.suite(titles[kind], async () => ({ ...count(await run, kind), logFile }))),
  );
}

async function faultSuites(context) {
  const logFile = `${context.logs}/faults.log`;
  const { pattern, env } = FAULTS;
  const run = () =>
    runJest(context, { logFile, flags: ['--int'], only: ['--testPathPatterns', pattern], env });
  await context.suite('faults', async () => ({ ...count(await run(), 'int'), logFile }));
}

async function runJest({ processes, services, data, logs }, { logFile, flags, only = [], env: more }) {
  const report = `${data}/jest.json`;
  const args = [inRoot('tools/jest/run.mjs'), ...flags, '--report', report, ...testProjects, '--ci', ...only];
  const env = {
    ...childEnvironment(),
    ...more,
    DATABASE_ADMIN_URL: services.adminUrl,
    REDIS_URL: services.redisUrl,
  };
  if (!process.env.REDIS_URL) {
    // Some suites empty Redis to see what survives: not the one the tested app is using.
    env.REDIS_URL = (
      await startRedis(processes, {
        directory: `${data}/redis-jest`,
        logFile: `${logs}/redis-jest.log`,
        throwaway: true,
      })
    ).url;
  }
  await processes.run('jest', process.execPath, args, { env, logFile }).catch((error) => {
    if (!fs.existsSync(report)) throw error; // with a report, it says itself what failed
  });
  return JSON.parse(fs.readFileSync(report, 'utf8'));
}

function count(report, kind) {
  const outcome = { passed: 0, failed: 0, skipped: 0 };
  const isInt = ({ name }) => /\.int\.spec\.\w+$/.test(name);
  for (const file of report.testResults.filter((one) => isInt(one) === (kind === 'int'))) {
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
