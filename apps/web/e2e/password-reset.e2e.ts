import type { Page } from '@playwright/test';
import { alive } from './support/alive';
import { wholeLog } from './support/logs';
import { linkInMail } from './support/mail';
import { register } from './support/people';
import { DEMO_PASSWORD } from './support/roles';
import { expect, test, watchConsole } from './support/test';

const NEW = 'сухой песок у маяка';
const LINK = /http\S+\/reset-password\?token=[\w-]{43}/;

async function signIn(page: Page, email: string, password: string): Promise<void> {
  await alive(page.getByRole('button', { name: 'Войти' }));
  await page.getByLabel('Почта').fill(email);
  await page.getByLabel('Пароль', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Войти' }).click();
}

async function setPassword(page: Page, link: string): Promise<void> {
  const answer = await page.goto(link);
  expect(answer?.headers()['referrer-policy']).toBe('no-referrer');
  await alive(page.getByRole('button', { name: 'Сохранить пароль' }));
  await page.getByLabel('Новый пароль').fill(NEW);
  await page.getByRole('button', { name: 'Сохранить пароль' }).click();
}

test('a forgotten password is replaced by the link in a mail', async ({ browser, page }) => {
  const owner = await register(browser, 'desktop', 'CREATOR', 'Рассеянная');
  const { user } = (await (await owner.page.request.get('/api/auth/me')).json()).data;

  await page.goto('/login');
  await page.getByRole('link', { name: 'Забыли пароль?' }).click();
  await alive(page.getByRole('button', { name: 'Прислать ссылку' }));
  await page.getByLabel('Почта').fill(user.email);
  await page.getByRole('button', { name: 'Прислать ссылку' }).click();
  await expect(page.getByRole('status')).toContainText(`Если на ${user.email} есть учётная запись`);

  const link = await linkInMail(user.email, LINK);
  const { token } = Object.fromEntries(new URL(link).searchParams) as { token: string };
  const referers: string[] = [];
  page.on('request', (request) => referers.push(request.headers().referer ?? ''));
  await setPassword(page, link);
  await expect(page.getByRole('status')).toContainText('Пароль изменён');
  expect(page.url()).not.toContain(token);
  await page.getByRole('link', { name: 'Войти' }).first().click();
  await signIn(page, user.email, NEW);
  await expect(page).toHaveURL(/\/dashboard$/);
  expect(referers.length).toBeGreaterThan(0);
  expect(referers.filter((referer) => referer.includes(token))).toEqual([]);

  await test.step('no log has the token', async () => {
    const log = await wholeLog();
    expect(log).toContain('/api/auth/password/reset');
    expect(log.includes(token)).toBe(false);
  });

  await test.step('every session from before has ended', async () => {
    expect((await owner.page.request.get('/api/auth/me')).status()).toBe(401);
    await owner.context.close();
  });

  await test.step('the link does not work twice, and leads to a new one', async () => {
    const context = await browser.newContext();
    const second = await context.newPage();
    const complaints = watchConsole(second);
    await setPassword(second, link);
    await expect(second.getByRole('alert').filter({ hasText: 'Ссылка не действует' })).toBeVisible();
    await second.getByRole('link', { name: 'Запросить новую ссылку' }).click();
    await expect(second).toHaveURL(/\/forgot-password$/);
    expect(complaints.join()).not.toContain(token);
    await context.close();
  });

  await test.step('and the old password is refused', async () => {
    const context = await browser.newContext();
    const second = await context.newPage();
    await second.goto('/login');
    await signIn(second, user.email, DEMO_PASSWORD);
    await expect(second.getByRole('alert').filter({ hasText: 'Почта или пароль' })).toBeVisible();
    await context.close();
  });
});
