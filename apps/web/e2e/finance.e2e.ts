import type { Browser, Page } from '@playwright/test';
import { press } from './support/alive';
import { fundedPayout } from './support/demo-data';
import { pressed, pressedTwice } from './support/live';
import { storageStateOf } from './support/roles';
import { expect, test } from './support/test';

test.use({ storageState: storageStateOf('admin') });

/** A table of finance, by what it lists. */
const table = (page: Page, label: string) => page.getByRole('region', { name: label }).getByRole('table');

/** A page whose console nobody watches: a refusal that is meant is an error to the browser all the same. */
async function unwatchedPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ storageState: storageStateOf('admin') });
  return context.newPage();
}

/** A payout of this test's own, so that nobody else decides over it. */
async function requestedPayout(browser: Browser): Promise<string> {
  const context = await browser.newContext({ storageState: storageStateOf('newBrand') });
  const id = await fundedPayout(context.request);
  await context.close();
  return id;
}

test('everything is compared on demand, and the run says so for good', async ({ browser }) => {
  const page = await unwatchedPage(browser);
  await page.goto('/admin/finance/reconciliation');
  const run = page.getByRole('button', { name: 'Сверить сейчас' });
  // Somebody else's run may be going on: then one is told so and tries again.
  await expect(async () => {
    await press(run);
    await expect(page.getByText('Сверка закончена, расхождений нет')).toBeVisible({ timeout: 5000 });
  }).toPass();
  await expect(page.getByRole('heading', { name: 'Расхождений нет', level: 2 })).toBeVisible();

  const newest = table(page, 'История сверок').getByRole('row').nth(1);
  await expect(newest).toContainText('Расхождений нет');
  await newest.getByRole('link').click();
  await expect(page).toHaveURL(/\/reconciliation\/[^/]+$/);
  await expect(page.getByRole('heading', { name: 'Расхождений нет', level: 2 })).toBeVisible();
  await page.locator('summary').filter({ hasText: 'что и как сверяется' }).click();
  await expect(page.getByText('Остаток не равен сумме проводок')).toBeVisible();
  await page.context().close();
});

/** Lines of tomorrow, so that what they have too much is no difference of a reconciliation of today. */
function statementOf(mark: string, amount: string): string {
  const at = new Date(Date.now() + 24 * 60 * 60 * 1000).toISOString();
  return [
    'операция;вид;объект;сумма;валюта;время',
    `fee-${mark};комиссия;;12,50;RUB;${at}`,
    `op-${mark};платёж;pay-${mark};${amount};RUB;${at}`,
  ].join('\r\n');
}

test('a statement is put right line by line, and what our books do not have is found', async ({
  browser,
}) => {
  const page = await unwatchedPage(browser);
  const mark = String(Date.now());
  const file = (amount: string) => ({
    name: `${mark}.csv`,
    mimeType: 'text/csv',
    buffer: Buffer.from(statementOf(mark, amount)),
  });
  await page.goto('/admin/finance/statements');
  await press(page.getByRole('button', { name: 'Загрузить выписку' }));
  const dialog = page.getByRole('dialog', { name: 'Загрузить выписку' });
  await dialog.getByLabel('Платёжный сервис').selectOption({ label: 'ЮКасса' });
  await dialog.getByLabel('Файл').setInputFiles(file('много'));
  await expect(dialog.getByLabel('Строки выписки')).toHaveValue(new RegExp(`pay-${mark};много`));
  await dialog.getByRole('button', { name: 'Загрузить', exact: true }).click();

  const wrong = dialog.getByRole('region', { name: 'Ошибка в 1 месте' });
  await expect(wrong.getByRole('row').nth(1)).toHaveText(/^3Сумма/);
  await dialog.getByLabel('Файл').setInputFiles(file('1 234,50'));
  await pressed(
    dialog.getByRole('button', { name: 'Загрузить', exact: true }),
    /\/admin\/finance\/statements$/,
  );
  await expect(page).toHaveURL(/\/statements\/[^/]+$/);
  const lines = table(page, 'Строки выписки').getByRole('row');
  await expect(lines.filter({ hasText: `fee-${mark}` })).toContainText('Совпадает');
  await expect(lines.filter({ hasText: `op-${mark}` })).toContainText('Нет в учёте');

  await page.getByRole('link', { name: /^Нет в учёте/ }).click();
  await expect(page).toHaveURL(/match=EXTRA$/);
  await expect(lines).toHaveCount(2);
  await expect(lines.nth(1)).toContainText('1\u00a0234,50\u00a0₽');

  await page.goto('/admin/finance/statements');
  const row = table(page, 'Выписки')
    .getByRole('row')
    .filter({ hasText: `${mark}.csv` });
  await expect(row).toContainText('Нет в учёте: 1');

  await test.step('the same file again is told apart', async () => {
    await press(page.getByRole('button', { name: 'Загрузить выписку' }));
    await dialog.getByLabel('Платёжный сервис').selectOption({ label: 'ЮКасса' });
    await dialog.getByLabel('Файл').setInputFiles(file('1 234,50'));
    await dialog.getByRole('button', { name: 'Загрузить', exact: true }).click();
    await expect(dialog.getByText(/^Эта выписка уже загружена/)).toBeVisible();
  });
  await page.context().close();
});

test('a payout that is paid by hand is never sent, and its story says how it was paid', async ({
  page,
  browser,
}) => {
  const id = await requestedPayout(browser);
  await page.goto(`/admin/payouts?id=${id}`);
  await press(page.getByRole('button', { name: 'Одобрить', exact: true }));
  const approve = page.getByRole('dialog', { name: /^Одобрить выплату/ });
  await approve.getByRole('checkbox', { name: 'Выплачу вручную' }).check();
  await pressed(approve.getByRole('button', { name: /^Одобрить/ }), /\/approve$/);

  await page.goto(`/admin/payouts?tab=APPROVED&id=${id}`);
  await expect(page.getByText('Ждёт перевода из банка площадки')).toBeVisible();
  await press(page.getByRole('button', { name: 'Выплачена', exact: true }));
  const paid = page.getByRole('dialog', { name: /^Деньги ушли/ });
  await paid.getByRole('button', { name: 'Отметить выплаченной' }).click();
  await expect(paid.getByText('Заполните это поле')).toBeVisible();
  await paid.getByLabel('Номер перевода').fill('Поручение 417');
  await pressed(paid.getByRole('button', { name: 'Отметить выплаченной' }), /\/mark-paid$/);
  await expect(page.getByText('Выплата отмечена выплаченной')).toBeVisible();

  await page.goto(`/admin/payouts?tab=PAID&id=${id}`);
  await expect(page.getByText('Выплачена вручную')).toBeVisible();
  await expect(page.getByText('Поручение 417')).toBeVisible();
  await page.getByRole('link', { name: 'Проводки выплаты' }).click();
  await expect(page).toHaveURL(new RegExp(`payoutId=${id}`));
  await expect(table(page, 'Проводки').getByText('Выплата', { exact: true }).first()).toBeVisible();
});

test('a large adjustment waits for another admin, who sees why and confirms it', async ({
  page,
  browser,
}) => {
  const reason = `Возврат по обращению ${Date.now()}`;
  const brand = await browser.newContext({ storageState: storageStateOf('newBrand') });
  const { data } = (await (await brand.request.get('/api/auth/me')).json()) as {
    data: { user: { id: string } };
  };
  await brand.close();

  await page.goto('/admin/finance/adjustments');
  await press(page.getByRole('button', { name: 'Новая корректировка' }));
  const dialog = page.getByRole('dialog', { name: 'Корректировка баланса' });
  const user = dialog.getByRole('combobox', { name: 'Пользователь' });
  await user.fill(data.user.id);
  await expect(
    dialog.getByRole('listbox', { name: 'Найденные пользователи' }).getByRole('option'),
  ).toHaveCount(1);
  await user.press('Enter');
  await dialog.getByRole('radio', { name: 'Зачислить' }).check();
  await dialog.getByLabel('Сумма').fill('60 000,50');
  await expect(dialog.getByRole('region', { name: 'Что станет с балансом' })).toContainText(
    'Корректировка+60\u00a0000,50\u00a0₽',
  );
  await dialog.getByLabel('Основание').fill(reason);
  await expect(
    dialog.getByText('Больше 50\u00a0000\u00a0₽ проведёт только другой администратор'),
  ).toBeVisible();
  await expect(dialog.getByText('Эта сумма больше предела')).toBeVisible();
  const send = dialog.getByRole('button', { name: 'Отправить на подтверждение' });
  await pressedTwice(send, /\/finance\/adjustments$/);
  await expect(page.getByText('Отправлена на подтверждение другому администратору')).toBeVisible();
  const own = table(page, 'Ждут второго администратора').getByRole('row').filter({ hasText: reason });
  await expect(own).toContainText('Подтвердит другой администратор');
  await expect(own.getByRole('button', { name: 'Подтвердить' })).toHaveCount(0);

  const other = await browser.newContext({ storageState: storageStateOf('admin-b') });
  const desk = await other.newPage();
  await desk.goto('/admin/finance/adjustments');
  const waiting = table(desk, 'Ждут второго администратора').getByRole('row').filter({ hasText: reason });
  await press(waiting.getByRole('button', { name: 'Подтвердить' }));
  const confirm = desk.getByRole('dialog', { name: 'Провести корректировку на +60\u00a0000,50\u00a0₽?' });
  await expect(confirm).toContainText(reason);
  await expect(confirm.getByRole('region', { name: 'Что станет с балансом' })).toContainText(
    '+60\u00a0000,50',
  );
  await pressed(confirm.getByRole('button', { name: 'Подтвердить' }), /\/confirm$/);
  await expect(desk.getByText('Корректировка проведена')).toBeVisible();
  const done = table(desk, 'Все корректировки').getByRole('row').filter({ hasText: reason });
  await expect(done).toContainText('Проведена');
  await done.getByRole('link').click();
  await expect(desk.getByRole('table').getByText('Корректировка', { exact: true }).first()).toBeVisible();
  await other.close();

  const found = (await (await page.request.get('/api/admin/finance/adjustments')).json()) as {
    data: { items: { id: string; reason: string }[] };
  };
  const { id } = found.data.items.find((one) => one.reason === reason)!;
  const told = page
    .getByRole('link', { name: /Вашу корректировку подтвердили/ })
    .and(page.locator(`[href$="adjustments?id=${id}"]`));
  await expect(async () => {
    await page.goto('/admin/notifications');
    await told.click({ timeout: 2000 });
  }).toPass();
  await expect(table(page, 'Все корректировки').getByRole('row').filter({ hasText: reason })).toBeVisible();
});
