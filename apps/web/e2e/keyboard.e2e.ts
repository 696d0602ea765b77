import type { Page } from '@playwright/test';
import { alive } from './support/alive';
import { first, pendingJob } from './support/demo-data';
import { expectTrapped, walkTo } from './support/keyboard';
import { DEMO_PASSWORD, demoEmail, storageStateOf } from './support/roles';
import { expect, test } from './support/test';

test.describe('a brand without a mouse', () => {
  test('signs in, finds the deal that waits and opens its one action', async ({ page }) => {
    await page.goto('/login');
    await alive(page.getByRole('button', { name: 'Войти' }));
    await walkTo(page.getByLabel('Почта'));
    await page.keyboard.type(demoEmail('brand'));
    await walkTo(page.getByLabel('Пароль', { exact: true }));
    await page.keyboard.type(DEMO_PASSWORD);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/dashboard$/);

    const skip = page.getByRole('link', { name: 'К содержанию' });
    await walkTo(skip);
    await page.keyboard.press('Enter');
    const path = await first('deals?status=IN_REVIEW', ({ id }) => `/deals/${id}`)(page.request);
    await walkTo(page.getByRole('main').locator(`a[href="${path}"]`).first());
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`${path}$`));

    const approve = page.getByRole('button', { name: 'Принять работу' });
    await walkTo(await alive(approve));
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: /^Принять версию/ });
    await expect(dialog).toContainText('Получит креатор');
    await expectTrapped(dialog);
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(approve).toBeFocused();
  });

  test('fills in a request for changes and hears what is missing', async ({ browser }) => {
    const context = await browser.newContext({ storageState: storageStateOf('brand') });
    const page = await context.newPage();
    await page.goto(await first('deals?status=IN_REVIEW', ({ id }) => `/deals/${id}`)(context.request));
    const ask = page.getByRole('button', { name: 'Попросить правки' });
    await walkTo(await alive(ask));
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Попросить правки' });
    await walkTo(dialog.getByRole('radio', { name: 'К пункту брифа' }));
    await page.keyboard.press('ArrowDown');
    await expect(dialog.getByRole('radio', { name: 'К моменту в ролике' })).toBeChecked();
    await walkTo(dialog.getByRole('button', { name: 'Отправить правки' }));
    await page.keyboard.press('Enter');
    await expect(dialog.getByRole('textbox', { name: 'Что изменить' })).toBeFocused();
    await expect(dialog.getByText('Заполните это поле')).toBeVisible();
    await expectTrapped(dialog);
    await page.keyboard.press('Escape');
    await expect(ask).toBeFocused();
    await context.close();
  });
});

/** Keys work from the moment that the page's script has them; help tells without deciding anything. */
async function keysAnswer(page: Page): Promise<void> {
  const help = page.getByRole('dialog', { name: 'Клавиши этой страницы' });
  await expect(async () => {
    await page.keyboard.press('?');
    await expect(help).toBeVisible({ timeout: 500 });
  }).toPass();
  // A dialog has the floor: what is pressed in it moves nothing behind it.
  await page.keyboard.press('j');
  await page.keyboard.press('Escape');
  await expect(help).toBeHidden();
}

test.describe('the desk of the administrator', () => {
  test.use({ storageState: storageStateOf('admin') });

  test('moves by J, K and N, explains itself by ?, and keeps still while one types', async ({
    page,
    browser,
  }) => {
    const brand = await browser.newContext({ storageState: storageStateOf('newBrand') });
    await pendingJob(brand.request);
    await pendingJob(brand.request);
    await brand.close();
    await page.goto('/admin/jobs');
    const rows = page.getByRole('list', { name: 'Модерация заказов' }).getByRole('button');
    const expectOpen = (index: number) => expect(rows.nth(index)).toHaveAttribute('aria-current', 'true');

    await expectOpen(0);
    await keysAnswer(page);
    await page.keyboard.press('j');
    await expectOpen(1);
    await page.keyboard.press('k');
    await expectOpen(0);
    await page.keyboard.press('k');
    await expectOpen(0);
    await page.keyboard.press('n');
    await expectOpen(1);

    await keysAnswer(page);
    await expectOpen(1);

    await page.keyboard.press('r');
    const reject = page.getByRole('dialog', { name: 'Отправить на исправление?' });
    await reject.getByRole('radio', { name: 'Другое' }).check();
    await reject.getByRole('textbox').fill('');
    await page.keyboard.type('jkanr?');
    await expect(reject.getByRole('textbox')).toHaveValue('jkanr?');
    await page.keyboard.press('Escape');
    await expect(reject).toBeHidden();
    await expectOpen(1);
  });

  test('A lets a job through, R sends one back', async ({ page, browser }) => {
    const brand = await browser.newContext({ storageState: storageStateOf('newBrand') });
    const [good, bad] = [await pendingJob(brand.request), await pendingJob(brand.request)];
    await brand.close();

    await page.goto(`/admin/jobs?id=${good.id}`);
    await expect(page.getByRole('heading', { name: good.title, level: 2 })).toBeVisible();
    await keysAnswer(page);
    await page.keyboard.press('a');
    await expect(page.getByText('Заказ одобрен')).toBeVisible();

    await page.goto(`/admin/jobs?id=${bad.id}`);
    await expect(page.getByRole('heading', { name: bad.title, level: 2 })).toBeVisible();
    await keysAnswer(page);
    await page.keyboard.press('r');
    const reject = page.getByRole('dialog', { name: 'Отправить на исправление?' });
    await reject.getByRole('radio').first().check();
    await page.keyboard.press('Enter');
    await expect(page.getByText('Заказ отправлен на исправление')).toBeVisible();
  });

  test('A asks once more before money leaves', async ({ page }) => {
    await page.goto('/admin/payouts');
    await expect(page.getByRole('list', { name: 'Выплаты' })).toBeVisible();
    await keysAnswer(page);
    await page.keyboard.press('a');
    const dialog = page.getByRole('dialog', { name: /^Одобрить выплату/ });
    await expect(dialog.getByRole('button', { name: /^Одобрить/ })).toBeFocused();
    await expectTrapped(dialog);
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  });
});
