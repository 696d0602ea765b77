// The part that `npm start` and `npm test` share: packages first, then code and services side by side.
import { withLock } from './lock.mjs';
import { install } from './install.mjs';
import { step } from './steps.mjs';

/** One installs or builds at a time. */
export const alone = (work) =>
  withLock('setup', work, () =>
    console.log('  … waiting for another start or test that is installing or building'),
  );

/** Until this has run, nothing but Node's own modules can be imported. */
export function installPackages(processes) {
  return step('Packages', () => alone(() => install(processes)));
}

export async function prepareCode(processes, { watch = false } = {}) {
  const [{ generateClient }, { build }] = await Promise.all([import('./prisma.mjs'), import('./build.mjs')]);
  await alone(async () => {
    await step('Database client', () => generateClient(processes));
    await step('Build', () => build(processes, { watch }));
  });
}
