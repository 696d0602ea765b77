import type { Locator, Page, Response } from '@playwright/test';
import { alive } from './alive';
import { expect } from './test';

/** The other side sees a change within this time. */
export const LIVE_MS = 2000;
/** On a machine that runs other suites as well, one reading may be late; most may not. */
const GIVE_UP_MS = 10_000;

/** Readings of how long the other side waits for what this side did. */
export class LiveWatch {
  private readonly waits: number[] = [];

  /** @param act does something and answers when the API has taken it */
  async seen(act: () => Promise<unknown>, sign: Locator): Promise<void> {
    const page = sign.page();
    const opened = await openedAt(page);
    await act();
    const since = Date.now();
    await sign.waitFor({ timeout: GIVE_UP_MS });
    this.waits.push(Date.now() - since);
    expect(await openedAt(page), 'the page was not loaded anew').toBe(opened);
  }

  /** Milliseconds, the middle of all readings. */
  median(): number {
    const sorted = [...this.waits].sort((a, b) => a - b);
    return sorted[Math.floor(sorted.length / 2)] ?? Number.POSITIVE_INFINITY;
  }
}

/** Differs after every load of the document, never after a change within it. */
const openedAt = (page: Page): Promise<number> => page.evaluate(() => performance.timeOrigin);

/** Presses, and answers when the API has taken what the press sends. */
export async function pressed(button: Locator, call: RegExp): Promise<Response> {
  const answer = button
    .page()
    .waitForResponse((response) => response.request().method() !== 'GET' && call.test(response.url()));
  await (await alive(button)).click();
  return accepted(await answer);
}

/** Two presses as one makes them in doubt; only one request may leave. */
export async function pressedTwice(button: Locator, call: RegExp): Promise<Response> {
  const page = button.page();
  const calls: string[] = [];
  page.on('request', (request) => {
    if (request.method() !== 'GET' && call.test(request.url())) calls.push(request.url());
  });
  const answer = page.waitForResponse(
    (response) => response.request().method() !== 'GET' && call.test(response.url()),
  );
  await (await alive(button)).dblclick();
  const response = accepted(await answer);
  expect(calls, 'requests of a double press').toHaveLength(1);
  return response;
}

function accepted(response: Response): Response {
  expect(response.ok(), `${response.url()} answered ${response.status()}`).toBe(true);
  return response;
}
