import type { APIRequestContext, Browser } from '@playwright/test';
import { disputedDeal } from './support/demo-data';
import { expectTrapped, walkTo } from './support/keyboard';
import { storageStateOf, type Member } from './support/roles';
import { expect, test } from './support/test';

test.use({ storageState: storageStateOf('admin') });

/** A dispute of this test's own, so that nobody else decides over it. */
async function openDispute(browser: Browser, admin: APIRequestContext, priceMinor: number) {
  const contexts = await Promise.all(
    (['brand', 'creator'] as const satisfies Member[]).map((who) =>
      browser.newContext({ storageState: storageStateOf(who) }),
    ),
  );
  const [brand, creator] = contexts.map(({ request }) => request) as [APIRequestContext, APIRequestContext];
  const opened = await disputedDeal({ brand, creator, admin }, priceMinor);
  await Promise.all(contexts.map((context) => context.close()));
  return opened;
}

test('an admin without a mouse splits the money of a dispute and reads the sums before it is final', async ({
  page,
  browser,
}) => {
  const { disputeId, title } = await openDispute(browser, page.request, 1_000_000);
  await page.goto(`/admin/disputes/${disputeId}`);
  await expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible();

  const decide = page.getByRole('dialog', { name: 'Решить спор' });
  await expect(async () => {
    await page.keyboard.press('a');
    await expect(decide).toBeVisible({ timeout: 1000 });
  }).toPass();
  await walkTo(decide.getByRole('radio', { name: /^Выплатить креатору/ }));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(decide.getByRole('radio', { name: /^Разделить/ })).toBeChecked();

  const gross = decide.getByLabel('Креатору до комиссии');
  await walkTo(gross);
  await page.keyboard.type('10 000');
  await walkTo(decide.getByRole('button', { name: 'Проверить решение' }));
  await page.keyboard.press('Enter');
  await expect(decide.getByText('Нужно больше нуля и меньше суммы сделки')).toBeVisible();
  await expect(decide.getByText('Заполните это поле')).toBeVisible();
  await expectTrapped(decide);

  await walkTo(gross, 'Shift+Tab');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('3 333,33');
  const sums = decide.getByRole('region', { name: 'Кто сколько получит' });
  await expect(sums).toContainText('499,99');
  await expect(sums).toContainText('2 833,34');
  await expect(sums).toContainText('6 666,67');
  await expect(sums).toContainText('Сходится с суммой сделки');
  await walkTo(decide.getByLabel('Обоснование'));
  await page.keyboard.type('Треть работы сделана по брифу.');
  await walkTo(decide.getByRole('button', { name: 'Проверить решение' }));
  await page.keyboard.press('Enter');

  const confirm = page.getByRole('dialog', { name: 'Подтвердите решение' });
  await expect(confirm.getByText('Треть работы сделана по брифу.')).toBeVisible();
  await expect(confirm.getByRole('button', { name: 'Решить окончательно' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Спор решён, деньги распределены')).toBeVisible();
  await expect(confirm).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Решение' })).toBeVisible();
  await expect(page.getByText('Раздел резерва')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Решить спор' })).toBeHidden();
});

test('a note among admins is marked as such and never reaches the sides', async ({ page, browser }) => {
  const { disputeId } = await openDispute(browser, page.request, 500_000);
  await page.goto(`/admin/disputes/${disputeId}`);
  const form = page.getByRole('form', { name: 'Написать' });
  const write = async (audience: string, text: string, button: string) => {
    await form.getByText(audience, { exact: true }).click();
    await form.getByLabel('Текст').fill(text);
    await form.getByRole('button', { name: button }).click();
    await expect(page.getByRole('listitem').filter({ hasText: text })).toBeVisible();
  };
  await expect(form.getByRole('button', { name: 'Сохранить заметку' })).toBeVisible();
  await write('Обе стороны', 'Пришлите, пожалуйста, переписку.', 'Отправить сторонам');
  await write('Только администраторы', 'Бренд спорит третий раз за месяц.', 'Сохранить заметку');
  const note = page.getByRole('listitem').filter({ hasText: 'Бренд спорит третий раз за месяц.' });
  await expect(note).toContainText('Заметка, стороны её не видят');

  const side = await browser.newContext({ storageState: storageStateOf('creator') });
  const told = await (await side.request.get(`/api/disputes/${disputeId}`)).text();
  expect(told).toContain('Пришлите, пожалуйста, переписку.');
  expect(told).not.toContain('Бренд спорит третий раз');
  await side.close();
});
