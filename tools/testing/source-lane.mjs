// What needs the sources and the services, but no build: types, lint, the schema's drift, the faults.
import { childEnvironment, node24 } from '../lib/node-runtime.mjs';
import { turbo } from '../lib/build.mjs';
import { inRoot } from '../lib/repository.mjs';
import { faultSuites } from './jest-suites.mjs';

export async function sourceLane(context) {
  const { wanted, suite } = context;
  if (wanted.has('types')) await suite('types', () => check(context, 'types', typecheck));
  if (wanted.has('lint')) {
    await suite('lint: eslint', () => check(context, 'eslint', eslint));
    await suite('lint: imports', () => check(context, 'imports', dependencyCruiser));
    await suite('lint: format', () => check(context, 'format', prettier));
  }
  if (wanted.has('drift'))
    await suite('drift: schema and migrations', () => check(context, 'drift-schema', schemaDrift));
  if (wanted.has('faults')) await faultSuites(context);
}

/** A command that either succeeds or not: one check. */
export async function check({ processes, logs, services }, name, start) {
  const logFile = `${logs}/${name}.log`;
  try {
    await start({ processes, logFile, services });
    return { passed: 1, failed: 0 };
  } catch (error) {
    return { passed: 0, failed: 1, logFile, notes: [error.message.split('\n')[0]] };
  }
}

const typecheck = ({ processes, logFile }) =>
  turbo(processes, ['run', 'typecheck', '--continue'], { logFile });

const eslint = (options) =>
  runBin(options, 'eslint', 'eslint/bin/eslint.js', [
    '.',
    '--max-warnings',
    '0',
    '--cache',
    '--cache-location',
    '.local/eslintcache',
  ]);

const dependencyCruiser = (options) =>
  runBin(options, 'dependency-cruiser', 'dependency-cruiser/bin/dependency-cruiser.mjs', [
    '--config',
    '.dependency-cruiser.cjs',
    'apps',
    'packages',
  ]);

const prettier = (options) => runBin(options, 'prettier', 'prettier/bin/prettier.cjs', ['--check', '.']);

const schemaDrift = ({ processes, logFile, services }) =>
  processes.run('db:drift', process.execPath, [inRoot('tools/db.mjs'), 'drift'], {
    logFile,
    env: { ...childEnvironment(), DATABASE_URL: services.databaseUrl, REDIS_URL: services.redisUrl },
  });

function runBin({ processes, logFile }, name, file, args) {
  return processes.run(name, node24(), [inRoot('node_modules', file), ...args], {
    logFile,
    env: childEnvironment(),
  });
}
