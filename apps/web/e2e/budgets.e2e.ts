import { gzipSync } from 'node:zlib';
import type { APIRequestContext } from '@playwright/test';
import { storageStateOf } from './support/roles';
import { SCREENS } from './support/screens';
import { expect, test } from './support/test';

/** KiB of JavaScript, gzip, on first load. */
const BUDGETS: Record<string, number> = {
  landing: 150,
  job: 150,
  feed: 210,
  creators: 210,
  'deal in review, brand': 240,
  'deal in review, creator': 240,
  'deal in dispute, creator': 240,
  'dispute, brand': 240,
  'admin overview': 240,
  moderation: 240,
  'payouts to decide': 240,
  'open dispute': 240,
  finance: 240,
  accounts: 240,
  reconciliation: 240,
  statements: 240,
  deposits: 240,
};

/** Every script that the page's own HTML names for today's browsers, measured as they fetch it. */
async function firstLoadKiB(request: APIRequestContext, path: string): Promise<number> {
  const html = await (await request.get(path)).text();
  const tags = [...html.matchAll(/<script[^>]+src="([^"]+\.js)[^>]*>/g)].filter(
    ([tag]) => !/nomodule/i.test(tag),
  );
  const scripts = new Set(tags.map(([, source]) => source!));
  const sizes = await Promise.all(
    [...scripts].map(async (source) => gzipSync(await (await request.get(source)).body()).length),
  );
  return sizes.reduce((sum, size) => sum + size, 0) / 1024;
}

for (const [name, budget] of Object.entries(BUDGETS)) {
  const screen = SCREENS.find((one) => one.name === name)!;
  test(`${name} loads at most ${budget} KiB of JavaScript`, async ({ playwright, baseURL }) => {
    const storageState = screen.as === 'guest' ? undefined : storageStateOf(screen.as);
    const request = await playwright.request.newContext({ baseURL, storageState });
    const path = typeof screen.path === 'string' ? screen.path : await screen.path(request);
    const size = await firstLoadKiB(request, path);
    test.info().annotations.push({ type: 'first load', description: `${size.toFixed(1)} KiB` });
    process.stdout.write(`first load of ${name}: ${size.toFixed(1)} KiB of ${budget}\n`);
    expect(size).toBeGreaterThan(50); // nothing measured is nothing proven
    expect(size).toBeLessThanOrEqual(budget);
    await request.dispose();
  });
}
