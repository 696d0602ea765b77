// node tools/jest/run.mjs [--unit | --int] [--report file.json] <project>… [jest arguments]
// Runs Jest over some projects (packages/core, apps/api, …). Needs DATABASE_ADMIN_URL (a role that may
// create databases) and REDIS_URL in the environment, unless only unit tests are asked for.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { repositoryRoot, testProjects } from './jest.base.mjs';
import { createTemplateDatabase } from './template-database.mjs';

const options = parse(process.argv.slice(2));
if (options.projects.length === 0) fail(`name one of ${testProjects.join(', ')}`);

const { DATABASE_ADMIN_URL: adminUrl, REDIS_URL: redisUrl } = process.env;
let template;
if (options.kind !== 'unit') {
  if (!adminUrl || !redisUrl)
    fail('integration tests need DATABASE_ADMIN_URL and REDIS_URL (or pass --unit)');
  template = await createTemplateDatabase(adminUrl);
}

try {
  process.exitCode = await runJest();
} finally {
  await template?.drop();
}

function runJest() {
  const args = [
    path.join(repositoryRoot, 'node_modules/jest/bin/jest.js'),
    '--config',
    path.join(import.meta.dirname, 'jest.config.mjs'),
  ];
  if (options.report) args.push('--json', '--outputFile', options.report);
  const env = {
    ...process.env,
    NODE_ENV: 'test',
    APP_ENV: 'test',
    JEST_PROJECTS: options.projects.join(),
    JEST_KIND: options.kind,
    NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --experimental-vm-modules --no-warnings`.trim(),
    ...(template && { TEST_ADMIN_URL: adminUrl, TEST_TEMPLATE_DB: template.name, REDIS_URL: redisUrl }),
  };
  const child = spawn(node24(), [...args, ...options.rest], { cwd: repositoryRoot, env, stdio: 'inherit' });
  // The child hears Ctrl-C itself; we stay to drop its databases.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => child.on('exit', (code) => resolve(code ?? 1)));
}

/** Jest has to `require()` ES modules: Node ≥ 24.9, which the optional dependency brings where it can. */
function node24() {
  const bundled = path.join(repositoryRoot, 'node_modules/.bin/node');
  return fs.existsSync(bundled) ? bundled : process.execPath;
}

function parse(argv) {
  const parsed = { kind: 'all', report: undefined, projects: [], rest: [] };
  while (argv.length > 0) {
    const argument = argv.shift();
    if (argument === '--unit' || argument === '--int') parsed.kind = argument.slice(2);
    else if (argument === '--report') parsed.report = path.resolve(argv.shift());
    else if (parsed.rest.length === 0 && testProjects.includes(argument.replace(/\/$/, '')))
      parsed.projects.push(argument);
    else parsed.rest.push(argument);
  }
  return parsed;
}

function fail(message) {
  console.error(`tests: ${message}`);
  process.exit(2);
}
