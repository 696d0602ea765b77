import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { alive, press } from './support/alive';
import { walkTo } from './support/keyboard';
import { storageStateOf } from './support/roles';
import { expect, test } from './support/test';

test.use({ storageState: storageStateOf('brand') });

const history = (page: Page): Locator => page.getByRole('table', { name: 'История' });

/** «−1 000,50 ₽» and «-1000,50» are one amount. */
const amount = (text: string): number =>
  Number(
    text
      .replace('−', '-')
      .replace(',', '.')
      .replace(/[^\d.-]/g, ''),
  );

/** What the table shows, cell by cell; a moment by its minute. */
async function rowsShown(page: Page): Promise<(string | number)[][]> {
  const rows = await history(page).locator('tbody tr').all();
  return Promise.all(
    rows.map(async (row) => {
      const [date, operation, deal, sum, balance] = await row.getByRole('cell').all();
      const moment = await date!.locator('time').getAttribute('datetime');
      return [
        Math.floor(Date.parse(moment!) / 60_000),
        await operation!.locator('p').first().innerText(),
        (await deal!.innerText()).trim(),
        amount(await sum!.locator('span').first().innerText()),
        amount(await balance!.innerText()),
      ];
    }),
  );
}

/** The same of the file; the tests are read in Moscow. */
async function rowsOfFile(page: Page) {
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Скачать таблицей' }).click();
  const file = await readFile(await (await download).path(), 'utf8');
  const [head, ...rows] = file
    .replace('\ufeff', '')
    .trimEnd()
    .split('\r\n')
    .map((line) => line.slice(1, -1).split('";"'));
  return {
    head: head!.slice(0, -1),
    rows: rows.map(([date, operation, deal, sum, balance]) => {
      const [, day, month, year, time] = /^(\d\d)\.(\d\d)\.(\d{4}) (\d\d:\d\d)$/.exec(date!)!;
      const moment = Date.parse(`${year}-${month}-${day}T${time}:00+03:00`);
      return [Math.floor(moment / 60_000), operation, deal, amount(sum!), amount(balance!)];
    }),
  };
}

async function expectFileLikeScreen(page: Page): Promise<void> {
  const more = page.getByRole('link', { name: 'Показать ещё' });
  while (await more.isVisible()) {
    const before = await history(page).locator('tbody tr').count();
    await more.click();
    await expect.poll(() => history(page).locator('tbody tr').count()).toBeGreaterThan(before);
  }
  const { head, rows } = await rowsOfFile(page);
  expect(await history(page).getByRole('columnheader').allInnerTexts()).toEqual(head);
  expect(rows).toEqual(await rowsShown(page));
}

test('the history narrows down by operation, period and deal, and its file is what the screen shows', async ({
  page,
}) => {
  await page.goto('/wallet');
  await expectFileLikeScreen(page);
  const all = await rowsShown(page);

  await test.step('by operation', async () => {
    const group = await alive(page.getByLabel('Операции'));
    await group.selectOption({ label: 'Сделки' });
    await expect(page).toHaveURL(/group=DEALS/);
    await expect.poll(() => rowsShown(page)).toEqual(all.filter(([, , deal]) => deal !== ''));
    await expectFileLikeScreen(page);
  });

  await test.step('by deal, from its row', async () => {
    const only = history(page)
      .getByRole('link', { name: /^Только движения по сделке/ })
      .first();
    const title = (await only.getAttribute('aria-label'))!.replace(/^.*«(.*)»$/, '$1');
    await only.click();
    await expect(page.getByRole('link', { name: `Сделка: ${title}` })).toBeVisible();
    await expect
      .poll(async () => new Set((await rowsShown(page)).map(([, , deal]) => deal)))
      .toEqual(new Set([title]));
    await expectFileLikeScreen(page);
  });

  await test.step('by a period in which nothing happened', async () => {
    await page.getByLabel('По', { exact: true }).fill('2020-01-01');
    await expect(page.getByText('Ничего не нашлось')).toBeVisible();
    await expect(page.getByRole('link', { name: 'Скачать таблицей' })).toBeHidden();
  });

  await test.step('and back', async () => {
    await page.getByRole('link', { name: 'Сбросить фильтры' }).first().click();
    await expect(page).toHaveURL(/\/wallet$/);
    await expect.poll(() => rowsShown(page)).toEqual(all.slice(0, 20));
  });
});

test('a brand asks for a payout within the terms of its balance', async ({ page }) => {
  await page.goto('/wallet');
  await press(page.getByRole('button', { name: 'Вывести', exact: true }));
  const form = page.getByRole('dialog', { name: 'Вывести деньги' });
  await form.getByLabel('Номер телефона').fill('8 912 345-67-89');
  await form.getByLabel('Сумма').fill('499,99');
  await form.getByRole('button', { name: 'Проверить' }).click();
  await expect(form.getByRole('alert')).toContainText('Не меньше 500\u00a0₽');

  await form.getByLabel('Сумма').fill('9999999');
  await form.getByRole('button', { name: 'Проверить' }).click();
  await expect(form.getByRole('alert')).toContainText('Не больше');

  await form.getByRole('button', { name: /^Вывести всё/ }).click();
  await form.getByRole('button', { name: 'Проверить' }).click();
  const review = page.getByRole('dialog', { name: 'Всё верно?' });
  await expect(review).toContainText('Останется на балансе0\u00a0₽');
});

for (const who of ['brand', 'creator'] as const) {
  test(`a ${who} opens the reserve by keyboard and finds its sum deal by deal`, async ({ browser }) => {
    const context = await browser.newContext({ storageState: storageStateOf(who) });
    const page = await context.newPage();
    await page.goto('/wallet');
    const panel = page.getByRole('group').filter({ hasText: 'Из чего складывается' });
    await walkTo(panel.locator('summary'));
    await page.keyboard.press('Enter');
    const caption = who === 'brand' ? 'В резерве' : 'В резерве по вашим сделкам';
    const card = page.getByText(caption, { exact: true }).first().locator('..').locator('p').nth(1);
    const part = panel.locator('section').filter({ has: page.getByRole('heading', { name: caption }) });
    const sums = await part.getByRole('listitem').locator('> p:last-child').allInnerTexts();
    expect(sums.length).toBeGreaterThan(0);
    expect(sums.map(amount).reduce((total, sum) => total + sum * 100, 0) / 100).toBe(
      amount(await card.innerText()),
    );
    await context.close();
  });
}
