import AxeBuilder from '@axe-core/playwright';
import type { Browser } from '@playwright/test';
import { latinWordsOn } from './support/language';
import { storageStateOf } from './support/roles';
import { SCREENS, type Screen } from './support/screens';
import { expect, test, watchConsole } from './support/test';

const SIZES = { desktop: { width: 1440, height: 900 }, mobile: { width: 360, height: 800 } } as const;
const THEMES = ['light', 'dark'] as const;
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

async function open(browser: Browser, screen: Screen, size: keyof typeof SIZES, colorScheme: 'light' | 'dark') {
  const context = await browser.newContext({
    viewport: SIZES[size],
    colorScheme,
    reducedMotion: 'reduce',
    storageState: screen.as === 'guest' ? undefined : storageStateOf(screen.as),
  });
  const page = await context.newPage();
  const complaints = watchConsole(page);
  await page.goto(typeof screen.path === 'string' ? screen.path : await screen.path(context.request));
  await page.getByRole('main').waitFor();
  await page.waitForLoadState('load');
  return { context, page, complaints };
}

/** The browser itself reports the 404 of a page that is meant to be missing. */
const isExpected = (screen: Screen) => (complaint: string) => screen.path === '/nowhere' && complaint.includes('404');

for (const screen of SCREENS) {
  test(`${screen.name} is accessible, fits, speaks Russian and keeps the console clean`, async ({ browser }) => {
    for (const size of ['desktop', 'mobile'] as const) {
      for (const theme of THEMES) {
        await test.step(`${size}, ${theme}`, async () => {
          const { context, page, complaints } = await open(browser, screen, size, theme);
          const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze();
          expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join('; ')}`)).toEqual([]);
          const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
          expect(overflow, 'pixels of sideways scroll').toBeLessThanOrEqual(0);
          expect(await latinWordsOn(page)).toEqual([]);
          expect(complaints.filter((complaint) => !isExpected(screen)(complaint))).toEqual([]);
          await context.close();
        });
      }
    }
  });
}
