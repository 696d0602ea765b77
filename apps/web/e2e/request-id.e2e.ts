import type { Response } from '@playwright/test';
import pg from 'pg';
import { alive } from './support/alive';
import { settingOfRun } from './support/environment';
import { invite, openJob } from './support/invitations';
import { pressed } from './support/live';
import { logLine } from './support/logs';
import { register, sitDownAdmin } from './support/people';
import { DEMO_PASSWORD, demoEmail } from './support/roles';
import { linkButton, linkTelegram, messagesIn } from './support/telegram';
import { expect, test } from './support/test';

/** Whoever plays this person in the stand-in for Telegram; the other tests leave it alone. */
const CHAT = 'Аня';

const idOf = (answer: Response | null): string => answer?.headers()['x-request-id'] ?? '';

async function eventsOf(requestId: string): Promise<{ id: string; type: string }[]> {
  const client = new pg.Client({ connectionString: settingOfRun('DATABASE_URL') });
  await client.connect();
  try {
    const { rows } = await client.query<{ id: string; type: string }>(
      'SELECT id, type FROM outbox_event WHERE request_id = $1',
      [requestId],
    );
    return rows;
  } finally {
    await client.end();
  }
}

test('one id leads from a click to the message in Telegram', async ({ browser }) => {
  test.setTimeout(240_000);
  const [brand, creator, admin] = await Promise.all([
    register(browser, 'desktop', 'BRAND', 'Мастерская'),
    register(browser, 'desktop', 'CREATOR', 'Мария'),
    sitDownAdmin(browser, 'desktop'),
  ]);
  const job = await openJob(brand.context.request, admin.context.request);
  const chat = await linkTelegram(creator, CHAT);

  const answer = await invite(brand, creator);
  const requestId = idOf(answer);
  expect(requestId).toMatch(/^[A-Za-z0-9._-]{8,64}$/);
  expect(((await answer.json()) as { requestId: string }).requestId).toBe(requestId);
  await messagesIn(chat).filter({ hasText: job.title }).waitFor();

  const endpoint = '/api/jobs/:id/invitations';
  expect(await logLine('api', { requestId, endpoint })).toMatchObject({ method: 'POST', status: 201 });
  const events = await eventsOf(requestId);
  expect(events.map(({ type }) => type)).toEqual(['INVITATION_SENT']);
  const eventId = events[0]!.id;
  await logLine('worker', { requestId, eventId, msg: 'event done', type: 'INVITATION_SENT' });
  const delivery = await logLine('worker', { requestId, eventId, msg: 'message sent', channel: 'TELEGRAM' });
  expect(delivery.chatId).toMatch(/^\d{0,2}\*\*\*\d\d$/);

  await pressed(creator.page.getByRole('button', { name: 'Отвязать Telegram' }), /\/telegram\/link$/);
  await expect(linkButton(creator)).toBeVisible();
  await Promise.all([brand, creator, admin].map(({ context }) => context.close()));
});

test.describe('what the API refuses', () => {
  test('stands in the console of the browser, with its endpoint and its id', async ({ browser }) => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const warnings: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'warning') warnings.push(message.text());
    });
    await page.goto('/login');
    const submit = await alive(page.getByRole('button', { name: 'Войти' }));
    await page.getByLabel('Почта').fill(demoEmail('creator'));
    await page.getByLabel('Пароль', { exact: true }).fill(`not ${DEMO_PASSWORD}`);
    const refused = page.waitForResponse(/\/api\/auth\/login$/);
    await submit.click();
    const requestId = idOf(await refused);
    const endpoint = '/api/auth/login';
    await expect
      .poll(() => warnings)
      .toContainEqual(expect.stringMatching(`API call failed ${endpoint} INVALID_CREDENTIALS +${requestId}`));
    expect(await logLine('api', { requestId })).toMatchObject({ endpoint, code: 'INVALID_CREDENTIALS' });
    await context.close();
  });

  test('stands in the log of the web server, where a page of its own asked', async ({
    playwright,
    baseURL,
  }) => {
    const guest = await playwright.request.newContext({ baseURL });
    const endpoint = '/api/jobs/01990000-0000-7000-8000-000000000000';
    const page = await guest.get(endpoint.replace('/api', ''));
    const requestId = page.headers()['x-request-id'];
    const refusal = { requestId, code: 'NOT_FOUND', status: 404 };
    expect(await logLine('web', { ...refusal, endpoint })).toMatchObject({ level: 'warn', scope: 'web' });
    await logLine('api', { ...refusal, endpoint: '/api/jobs/:id' });
    await guest.dispose();
  });
});
