import type { Locator, Page } from '@playwright/test';
import { expect } from './test';

const hasFocus = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element === document.activeElement);

/** Walks by one key until the element has the focus, as somebody without a mouse would. */
export async function walkTo(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab', atMost = 120): Promise<void> {
  await target.waitFor();
  for (let step = 0; step < atMost; step++) {
    if (await hasFocus(target)) return expectSeen(target);
    await target.page().keyboard.press(key);
  }
  throw new Error(`${atMost} presses of ${key} do not lead to ${String(target)}`);
}

/** The focus is in view and under nothing else. */
async function expectSeen(target: Locator): Promise<void> {
  const isSeen = await target.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const shown = document.elementFromPoint(left + width / 2, top + Math.min(height / 2, 20));
    return shown !== null && (element.contains(shown) || shown.contains(element));
  });
  expect(isSeen, `focus on ${String(target)} is in view`).toBe(true);
}

/** Twice around the dialog and back: the focus never leaves it. */
export async function expectTrapped(dialog: Locator): Promise<void> {
  const page: Page = dialog.page();
  const isInside = () => dialog.evaluate((element) => element.contains(document.activeElement));
  for (const key of ['Tab', 'Shift+Tab']) {
    for (let step = 0; step < 15; step++) {
      await page.keyboard.press(key);
      expect(await isInside(), `focus stays in the dialog after ${step + 1} × ${key}`).toBe(true);
    }
  }
}
