import type { Locator, Page, Response } from '@playwright/test';
import { alive, press } from './alive';
import { expect } from './test';

/** Ends what hangs; how long the other side waits depends on what else the machine does. */
const GIVE_UP_MS = 40_000;

/**
 * The other side sees it on the page it has open.
 * @param act does something and answers when the API has taken it
 */
export async function seenLive(act: () => Promise<unknown>, sign: Locator): Promise<void> {
  const page = sign.page();
  const opened = await openedAt(page);
  await act();
  await sign.waitFor({ timeout: GIVE_UP_MS });
  expect(await openedAt(page), 'the page was not loaded anew').toBe(opened);
}

/** Differs after every load of the document, never after a change within it. */
const openedAt = (page: Page): Promise<number> => page.evaluate(() => performance.timeOrigin);

/** Presses, and answers when the API has taken what the press sends. */
export async function pressed(button: Locator, call: RegExp): Promise<Response> {
  const answer = button
    .page()
    .waitForResponse((response) => response.request().method() !== 'GET' && call.test(response.url()));
  await press(button);
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
