import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { latinWordsOn } from './support/language';
import { storageStateOf } from './support/roles';
import { SCREENS, type Screen } from './support/screens';
import { expect, test, watchConsole } from './support/test';

/** Each look is a change of the same page: loading it four times would find nothing more and take four times as long. */
const LOOKS = [
  { size: 'desktop', theme: 'light', viewport: { width: 1440, height: 900 } },
  { size: 'desktop', theme: 'dark', viewport: { width: 1440, height: 900 } },
  { size: 'phone', theme: 'dark', viewport: { width: 360, height: 800 } },
  { size: 'phone', theme: 'light', viewport: { width: 360, height: 800 } },
] as const;
type Look = (typeof LOOKS)[number];

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** All rules once a size; a change of theme changes colours alone. */
async function violationsOn(page: Page, { theme }: Look): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  const { violations } = await (
    theme === 'light' ? axe.withTags(WCAG) : axe.withRules('color-contrast')
  ).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join('; ')}`);
}

/** Colours of a new theme fade in, and halfway their contrast is nobody's choice. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
}

const overflowOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** The browser itself complains of the status of a page that is meant to have it. */
const isMeant =
  ({ status }: Screen) =>
  (complaint: string) =>
    status !== 200 && complaint.includes(`status of ${status}`);

for (const screen of SCREENS) {
  test(`${screen.name} is accessible, fits, speaks Russian and keeps the console clean`, async ({
    browser,
  }) => {
    const context = await browser.newContext({
      reducedMotion: 'reduce',
      viewport: LOOKS[0].viewport,
      storageState: screen.as === 'guest' ? undefined : storageStateOf(screen.as),
    });
    const page = await context.newPage();
    const complaints = watchConsole(page);
    const answer = await page.goto(
      typeof screen.path === 'string' ? screen.path : await screen.path(context.request),
    );
    expect(answer?.status()).toBe(screen.status);
    await page.getByRole('main').waitFor();
    // It fetches once more when its stream begins to hear, and its title may come after its content.
    await page.waitForLoadState('networkidle');
    await expect(page).toHaveTitle(/\S/);
    await screen.act?.(page);

    for (const look of LOOKS) {
      await test.step(`${look.size}, ${look.theme}`, async () => {
        await page.setViewportSize(look.viewport);
        await page.emulateMedia({ colorScheme: look.theme });
        await settled(page);
        expect(await violationsOn(page, look)).toEqual([]);
        expect(await overflowOf(page), 'pixels of sideways scroll').toBeLessThanOrEqual(0);
        if (look.theme === 'light') expect(await latinWordsOn(page)).toEqual([]);
      });
    }
    expect(complaints.filter((complaint) => !isMeant(screen)(complaint))).toEqual([]);
    await context.close();
  });
}
