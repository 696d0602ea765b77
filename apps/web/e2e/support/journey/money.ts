import { press } from '../alive';
import { pressed, pressedTwice } from '../live';
import type { Person } from '../people';
import { expect } from '../test';

/** A place where money can be on the page of the balance, by its caption. */
export const balanceOf = ({ page }: Person, place: string) =>
  page.getByRole('main').getByText(place, { exact: true }).locator('..');

/** The list of own payouts beside the history. */
export const payoutsOf = ({ page }: Person) =>
  page
    .getByRole('main')
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: 'Выплаты' }) });

export interface PayoutPlan {
  amount: string;
  shown: string;
  left: string;
}

/** Fills in the request, reads it once more, sends it by a double press. */
export async function requestPayout({ page }: Person, { amount, shown, left }: PayoutPlan): Promise<void> {
  await press(page.getByRole('button', { name: 'Вывести', exact: true }));
  const form = page.getByRole('dialog', { name: 'Вывести деньги' });
  await form.getByLabel('Сумма').fill(amount);
  await form.getByLabel('Номер телефона').fill('8 912 345-67-89');
  await form.getByLabel('Банк', { exact: true }).selectOption({ label: 'Т-Банк' });
  await form.getByRole('button', { name: 'Проверить' }).click();

  const review = page.getByRole('dialog', { name: 'Всё верно?' });
  await expect(review).toContainText(`Сумма${shown}`);
  await expect(review).toContainText('+79123456789');
  await expect(review).toContainText(`Останется на балансе${left}`);
  await pressedTwice(review.getByRole('button', { name: 'Запросить выплату' }), /\/payouts$/);
  await expect(page.getByText('Выплата отправлена на проверку')).toBeVisible();
}

export async function approvePayout({ page }: Person, owner: string, shown: string): Promise<void> {
  await page.goto('/admin/payouts');
  const row = page.getByRole('list', { name: 'Выплаты' }).getByRole('button').filter({ hasText: owner });
  await press(row);
  await press(page.getByRole('button', { name: 'Одобрить', exact: true }));
  const dialog = page.getByRole('dialog', { name: `Одобрить выплату ${shown}?` });
  await pressed(
    dialog.getByRole('button', { name: `Одобрить ${shown}` }),
    /\/admin\/payouts\/[^/]+\/approve$/,
  );
  await expect(page.getByText('Выплата одобрена и будет отправлена')).toBeVisible();
}
