import fs from 'node:fs';
import { fingerprint, readStamp, writeStamp } from './fingerprint.mjs';
import { pnpm } from './install.mjs';
import { inLocal, inRoot } from './repository.mjs';

const stampFile = inLocal('build.stamp');
const markers = [
  'packages/core/dist',
  'apps/api/dist/main.js',
  'apps/worker/dist/main.js',
  'apps/web/.next/BUILD_ID',
];
const sources = [
  'apps',
  'packages',
  'prisma/schema.prisma',
  'pnpm-lock.yaml',
  'turbo.json',
  'tsconfig.base.json',
  '.swcrc',
];

/** Turbo knows what to rebuild; asking it costs seconds, so an unchanged tree does not even ask. */
export async function build(processes, { watch = false } = {}) {
  const logFile = inLocal('logs/build.log');
  if (watch) {
    // The web app compiles itself in development.
    await turbo(processes, ['run', 'build', '--filter=!@dubl/web'], { logFile });
    return undefined;
  }
  const wanted = `${fingerprint(sources)} ${madeAt()}`;
  if (readStamp(stampFile) === wanted) return 'unchanged';
  await turbo(processes, ['run', 'build'], { logFile });
  writeStamp(stampFile, `${fingerprint(sources)} ${madeAt()}`);
  return undefined;
}

/** Turbo calls the package manager by name, so it runs below the one that npx brings. */
export function turbo(processes, args, options) {
  return pnpm(processes, ['exec', 'turbo', ...args], options);
}

/** When the outputs were made: what somebody built by hand from other sources is not ours. */
function madeAt() {
  return markers
    .map((name) => fs.statSync(inRoot(name), { throwIfNoEntry: false })?.mtimeMs ?? 'absent')
    .join();
}
