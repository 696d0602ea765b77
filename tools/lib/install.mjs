import fs from 'node:fs';
import { fingerprint, readStamp, writeStamp } from './fingerprint.mjs';
import { childEnvironment } from './node-runtime.mjs';
import { Problem } from './problem.mjs';
import { inLocal, inRoot, root } from './repository.mjs';

const stampFile = inRoot('node_modules/.installed'); // goes with node_modules when someone deletes that

/** npm is all that is needed: npx brings the pinned pnpm (`--prefer-offline`: once brought, it is not asked for again). */
export async function pnpm(processes, args, options = {}) {
  const { packageManager } = JSON.parse(fs.readFileSync(inRoot('package.json'), 'utf8'));
  const npx = process.platform === 'win32' ? 'npx.cmd' : 'npx';
  await processes.run(`pnpm ${args.join(' ')}`, npx, ['--yes', '--prefer-offline', packageManager, ...args], {
    env: childEnvironment(),
    ...options,
  });
}

export async function install(processes) {
  const wanted = fingerprint(['pnpm-lock.yaml', 'pnpm-workspace.yaml', ...manifests()]);
  if (readStamp(stampFile) === wanted) return 'unchanged';
  const logFile = inLocal('logs/install.log');
  try {
    await pnpm(processes, ['install', '--frozen-lockfile'], {
      logFile,
      env: { ...childEnvironment(), CI: '1' },
    });
  } catch (error) {
    if (fs.existsSync(logFile) && /ENOTFOUND|EAI_AGAIN|ECONNREFUSED/.test(fs.readFileSync(logFile, 'utf8'))) {
      throw new Problem(
        'Packages cannot be downloaded: the npm registry is out of reach. Check the network or `npm config get registry`.',
      );
    }
    throw error;
  }
  writeStamp(stampFile, wanted);
  return undefined;
}

function manifests() {
  const members = ['apps', 'packages'].flatMap((group) =>
    fs.readdirSync(`${root}/${group}`).map((name) => `${group}/${name}/package.json`),
  );
  return ['package.json', ...members.sort()];
}
