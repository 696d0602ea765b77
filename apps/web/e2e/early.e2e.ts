import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { alive } from './support/alive';
import { draftJob } from './support/demo-data';
import { DEMO_PASSWORD, storageStateOf } from './support/roles';
import { expect, test } from './support/test';

/** On a slow line the page is there long before its script. @returns what lets the script come */
async function holdScripts(page: Page): Promise<() => void> {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route(/\/_next\/static\/.*\.js/, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

test('what is typed and chosen before the page has its script is kept, and sent once', async ({ page }) => {
  const mark = randomUUID().slice(0, 8);
  const release = await holdScripts(page);
  await page.goto('/register', { waitUntil: 'commit' });
  const brand = page.getByRole('radio', { name: /^Я бренд/ });
  const name = page.getByLabel('Имя или псевдоним'); // the form begins as a creator's
  const email = page.getByLabel('Почта');
  const password = page.getByLabel('Пароль', { exact: true });
  await brand.check();
  await name.fill('Мастерская');
  await email.fill(`early-${mark}@example.com`);
  await password.fill(DEMO_PASSWORD);
  await password.press('Enter');

  release();
  const submit = await alive(page.getByRole('button', { name: 'Создать учётную запись' }));
  await expect(page).toHaveURL(/\/register$/);
  await expect(brand).toBeChecked();
  await expect(page.getByLabel('Название бренда')).toHaveValue('Мастерская');
  await expect(email).toHaveValue(`early-${mark}@example.com`);
  await expect(password).toHaveValue(DEMO_PASSWORD);
  await submit.click();
  await expect(page).toHaveURL(/\/dashboard$/);
  const me = await page.request.get('/api/auth/me');
  expect(await me.json()).toMatchObject({ data: { user: { role: 'BRAND', displayName: 'Мастерская' } } });
});

test.describe('a brand', () => {
  test.use({ storageState: storageStateOf('brand') });

  test('begins a job before the page has its script', async ({ page }) => {
    const release = await holdScripts(page);
    await page.goto('/brand/jobs/new', { waitUntil: 'commit' });
    const title = page.getByLabel('Что нужно снять');
    await title.fill('Обзор чая');
    await title.press('Enter');
    release();
    await page.getByRole('button', { name: 'Начать' }).click();
    await expect(page.getByRole('heading', { name: 'Обзор чая', level: 1 })).toBeVisible();
  });

  test('goes on with a draft before the page has its script', async ({ page }) => {
    const { id } = await draftJob(page.request);
    const release = await holdScripts(page);
    await page.goto(`/brand/jobs/${id}`, { waitUntil: 'commit' });
    const brief = page.getByRole('textbox', { name: 'Бриф' });
    const platform = page.getByLabel('Площадка');
    await brief.fill('Покажите чай утром, без студийного света, и скажите, чем он пахнет.');
    await platform.selectOption({ label: 'Shorts' });
    release();
    await expect(page.getByRole('status').filter({ hasText: 'Черновик сохранён' })).toBeVisible();
    await page.reload();
    await expect(brief).toHaveValue(/чем он пахнет/);
    await expect(platform.locator('option:checked')).toHaveText('Shorts');
  });
});
