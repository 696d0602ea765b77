import type { Locator } from '@playwright/test';
import { expect } from './test';

/** Waits until the page's script answers for the element: on a page drawn by the server a press before that is lost. */
export async function alive(target: Locator): Promise<Locator> {
  const isAnswered = () =>
    target.evaluate((element) => Object.keys(element).some((key) => key.startsWith('__reactProps')));
  await target.waitFor();
  await expect.poll(isAnswered).toBe(true);
  return target;
}

export async function press(target: Locator): Promise<void> {
  await (await alive(target)).click();
}
