// A Chromium for the browser tests: named, on PATH, Playwright's own, or Debian's, installed where we may.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { Problem } from '../lib/problem.mjs';
import { onPath } from '../lib/redis.mjs';
import { inLocal, inRoot } from '../lib/repository.mjs';

/** The shell draws nothing for a screen: tests take about two thirds of the time there. */
const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
];

/** @returns {Promise<string>} path of the executable */
export async function findChromium(processes) {
  const found = process.env.CHROMIUM_PATH ?? installed();
  if (found) return found;
  if (process.getuid?.() === 0 && fs.existsSync('/etc/debian_version')) await installDebianPackage(processes);
  const now = installed();
  if (now) return now;
  throw new Problem(
    'The browser tests need Chromium: install the package `chromium`, run `npx playwright install chromium`, or set CHROMIUM_PATH.',
  );
}

function installed() {
  return names.map(onPath).find(Boolean) ?? playwrightsOwn();
}

function playwrightsOwn() {
  const { chromium } = createRequire(inRoot('apps/web/package.json'))('@playwright/test');
  const file = chromium.executablePath();
  return fs.existsSync(file) ? file : undefined;
}

async function installDebianPackage(processes) {
  const options = {
    logFile: inLocal('logs/chromium-install.log'),
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  const apt = (...args) => processes.run(`apt-get ${args[0]}`, 'apt-get', args, options);
  const install = (name) => apt('install', '-y', '--no-install-recommends', name);
  const installOne = () => install('chromium-headless-shell').catch(() => install('chromium'));
  // A fresh image has no package lists; a failure here becomes the one line above.
  await installOne()
    .catch(() => apt('update').then(installOne))
    .catch(() => {});
}
