import type { Page, Route } from '@playwright/test';
import { alive, press } from './support/alive';
import { draftJob, first, pendingJob, post } from './support/demo-data';
import { seenLive } from './support/live';
import { DEMO_PASSWORD, demoEmail, storageStateOf } from './support/roles';
import { expect, test as base } from './support/test';

/** A page whose console may complain: here something is meant to go wrong. */
const test = base.extend<{ open: (who: Parameters<typeof storageStateOf>[0] | 'guest') => Promise<Page> }>({
  open: async ({ browser }, use) => {
    const contexts: { close(): Promise<void> }[] = [];
    await use(async (who) => {
      const storageState = who === 'guest' ? undefined : storageStateOf(who);
      const context = await browser.newContext({ storageState });
      contexts.push(context);
      return context.newPage();
    });
    await Promise.all(contexts.map((context) => context.close()));
  },
});

const REQUEST_ID = '01999999-1111-7222-8333-444444444444';

const failure = (status: number, code: string) => (route: Route) =>
  route.fulfill({
    status,
    json: { ok: false, error: { code, message: 'Не получилось' }, requestId: REQUEST_ID },
  });

async function signIn(page: Page): Promise<void> {
  await alive(page.getByRole('button', { name: 'Войти' }));
  await page.getByLabel('Почта').fill(demoEmail('creator'));
  await page.getByLabel('Пароль', { exact: true }).fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: 'Войти' }).click();
}

test('a lost connection is named, nothing typed is lost, the next try goes through', async ({ open }) => {
  const page = await open('guest');
  await page.goto('/login');
  await page.route('**/api/auth/login', (route) => route.abort());
  await signIn(page);
  await expect(page.getByText('Нет связи с сервисом. Проверьте интернет и повторите.')).toBeVisible();
  await expect(page.getByLabel('Почта')).toHaveValue(demoEmail('creator'));

  await page.unroute('**/api/auth/login');
  await page.getByRole('button', { name: 'Войти' }).click();
  await expect(page).toHaveURL(/\/dashboard$/);
});

for (const [status, code, text] of [
  [500, 'INTERNAL_ERROR', 'Ошибка на нашей стороне'],
  [503, 'UNAVAILABLE', 'Сервис ненадолго недоступен'],
  [504, 'TIMEOUT', 'Сервис не успел ответить'],
] as const) {
  test(`a fault of the service, ${code}, gives the code that support asks for`, async ({ open }) => {
    const page = await open('guest');
    await page.goto('/login');
    await page.route('**/api/auth/login', failure(status, code));
    await signIn(page);
    const alert = page.getByRole('alert').filter({ hasText: text });
    await expect(alert).toBeVisible();
    await expect(alert).toContainText(REQUEST_ID);
  });
}

test('a message that did not leave stays in the conversation with a way to send it again', async ({
  open,
}) => {
  const page = await open('creator');
  await page.goto(await first('conversations', ({ id }) => `/messages/${id}`)(page.request));
  await page.route('**/api/conversations/*/messages', (route) =>
    route.request().method() === 'POST' ? route.abort() : route.continue(),
  );
  const text = `Проверка связи ${Date.now()}`;
  await (await alive(page.getByLabel('Сообщение', { exact: true }))).fill(text);
  await page.getByRole('button', { name: 'Отправить', exact: true }).click();
  await expect(page.getByText('Не отправлено')).toBeVisible();

  await page.unroute('**/api/conversations/*/messages');
  await page.getByRole('button', { name: 'Отправить ещё раз' }).click();
  await expect(page.getByText('Не отправлено')).toBeHidden();
  await expect(page.getByRole('log').getByText(text)).toHaveCount(1);
});

test('what happened while the stream was away is shown when it is back', async ({ open }) => {
  const page = await open('creator');
  await page.route('**/api/stream', (route) => route.abort());
  const conversation = await first('conversations', ({ id }) => id)(page.request);
  await page.goto(`/messages/${conversation}`);
  await alive(page.getByLabel('Сообщение', { exact: true }));
  const text = `Из другой вкладки ${Date.now()}`;
  await post(page.request, `conversations/${conversation}/messages`, { text });
  await seenLive(() => page.unroute('**/api/stream'), page.getByRole('log').getByText(text));
});

test('an address that is taken is said beside its field', async ({ open }) => {
  const page = await open('guest');
  await page.goto('/register');
  await alive(page.getByRole('button', { name: 'Создать учётную запись' }));
  await page.getByLabel('Имя или псевдоним').or(page.getByLabel('Название бренда')).fill('Второй');
  await page.getByLabel('Почта').fill(demoEmail('creator'));
  await page.getByLabel('Пароль', { exact: true }).fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: 'Создать учётную запись' }).click();
  await expect(page.getByText('Эта почта уже занята. Войдите или укажите другую.')).toBeVisible();
});

test('a draft that was changed elsewhere is not written over', async ({ open }) => {
  const page = await open('newBrand');
  const job = await draftJob(page.request);
  await page.goto(`/brand/jobs/${job.id}`);
  await alive(page.getByLabel('Название'));
  await post(
    page.request,
    `jobs/${job.id}`,
    { title: `${job.title}, вторая вкладка`, revision: job.revision },
    'patch',
  );
  await page.getByLabel('Название').fill('Эта вкладка опоздала');
  await expect(page.getByText('заказ изменили в другой вкладке или с другого устройства')).toBeVisible();
});

test('a decision that another administrator took first is told, and the queue goes on', async ({ open }) => {
  const [brand, admin] = [await open('newBrand'), await open('admin')];
  const job = await pendingJob(brand.request);
  // Without its stream the desk does not learn of the decision before it is pressed.
  await admin.route('**/api/stream', (route) => route.abort());
  await admin.goto(`/admin/jobs?id=${job.id}`);
  await expect(admin.getByRole('heading', { name: job.title, level: 2 })).toBeVisible();
  await post(admin.request, `admin/jobs/${job.id}/approve`, { revision: job.revision });
  await press(admin.getByRole('button', { name: 'Одобрить', exact: true }));
  await expect(admin.getByText('Решение уже принято другим администратором')).toBeVisible();
  await expect(admin.getByRole('heading', { name: job.title, level: 2 })).toBeHidden();
});

test('a session that was ended elsewhere leads to signing in and back', async ({ open }) => {
  const page = await open('guest');
  await page.goto('/login?next=%2Fsettings');
  await signIn(page);
  await expect(page).toHaveURL(/\/settings$/);
  await page.context().clearCookies();
  await page.goto('/wallet');
  await expect(page).toHaveURL(/\/login\?next=%2Fwallet$/);
  await signIn(page);
  await expect(page).toHaveURL(/\/wallet$/);
});

test('a browser that asks for the icon by its old name gets it', async ({ request }) => {
  const answer = await request.get('/favicon.ico');
  expect(answer.status()).toBe(200);
  expect(answer.headers()['content-type']).toContain('image/svg+xml');
});
