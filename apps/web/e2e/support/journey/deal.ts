import type { Locator } from '@playwright/test';
import { press } from '../alive';
import { pressed, pressedTwice } from '../live';
import type { Person } from '../people';
import { expect } from '../test';

/** «Чат», «Работа», «Детали» are tabs on a phone and stand side by side on a desktop. */
export async function look({ page, device }: Person, tab: 'Чат' | 'Работа' | 'Детали'): Promise<void> {
  if (device !== 'phone') return;
  const button = page.getByRole('group', { name: 'Разделы сделки' }).getByRole('button', { name: tab });
  await press(button);
}

/** What the deal says of the next move. */
export const move = ({ page }: Person, title: string): Locator =>
  page.getByRole('heading', { name: title, level: 2 });

/** What silence does to the money, under the sums of the deal. */
export const onSilence = ({ page }: Person, words: string): Locator =>
  page.getByRole('main').getByText(words).filter({ visible: true });

const action = ({ page }: Person, name: string): Locator => page.getByRole('button', { name, exact: true });

/** Too little on the balance: the deal itself leads to the top-up, to its payment and back. */
export async function payThroughTopUp(brand: Person, price: string): Promise<void> {
  const { page } = brand;
  await press(action(brand, `Внести ${price} в резерв`));
  const short = page.getByRole('dialog', { name: 'Внести оплату' });
  await expect(short).toContainText(`Не хватает${price}`);
  await pressedTwice(short.getByRole('button', { name: `Пополнить на ${price}` }), /\/wallet\/deposits$/);

  await expect(page).toHaveURL(/\/pay\//);
  await expect(page.getByText(price)).toBeVisible();
  await pressedTwice(page.getByRole('button', { name: 'Оплатить' }), /\/payments\/sandbox\//);
  await expect(page.getByRole('heading', { name: 'Деньги на балансе' })).toBeVisible();
  await expect(page.getByText(`Зачислено ${price}.`)).toBeVisible();
  await page.getByRole('link', { name: 'Вернуться к сделке' }).click();
  await look(brand, 'Работа');
}

export async function fund(brand: Person, price: string): Promise<void> {
  await press(action(brand, `Внести ${price} в резерв`));
  const dialog = brand.page.getByRole('dialog', { name: 'Внести оплату' });
  await expect(dialog).toContainText(`Спишется с баланса${price}`);
  await expect(dialog).toContainText('Останется на балансе0\u00a0₽');
  await pressedTwice(
    dialog.getByRole('button', { name: `Внести ${price}`, exact: true }),
    /\/escrow\/[^/]+\/fund$/,
  );
}

export async function handIn(
  creator: Person,
  button: 'Сдать работу' | 'Сдать новую версию',
  url: string,
): Promise<void> {
  await press(action(creator, button));
  const dialog = creator.page.getByRole('dialog', { name: 'Сдать работу' });
  await dialog.getByLabel('Ссылка', { exact: true }).fill(url);
  await pressed(dialog.getByRole('button', { name: 'Сдать работу' }), /\/submissions$/);
  await expect(dialog).toBeHidden();
}

export async function requestChanges(brand: Person, text: string, timecode: string): Promise<void> {
  await press(action(brand, 'Попросить правки'));
  const dialog = brand.page.getByRole('dialog', { name: 'Попросить правки' });
  await expect(dialog).toContainText('круг 1 из 2');
  await dialog.getByLabel('Что изменить').fill(text);
  await dialog.getByRole('radio', { name: 'К моменту в ролике' }).check();
  await dialog.getByLabel('Время в ролике').fill(timecode);
  await pressed(dialog.getByRole('button', { name: 'Отправить правки' }), /\/request-changes$/);
  await expect(dialog).toBeHidden();
}

export interface Split {
  gross: string;
  fee: string;
  net: string;
}

/** The dialog says beforehand who gets how much. */
export async function approveWork(brand: Person, version: number, { gross, fee, net }: Split): Promise<void> {
  await press(action(brand, 'Принять работу'));
  const dialog = brand.page.getByRole('dialog', { name: `Принять версию ${version}` });
  await expect(dialog).toContainText(`Сумма сделки${gross}`);
  await expect(dialog).toContainText(`Комиссия сервиса, 15 %${fee}`);
  await expect(dialog).toContainText(`Получит креатор${net}`);
  await pressedTwice(dialog.getByRole('button', { name: 'Принять и выплатить' }), /\/approve$/);
}

export async function say({ page }: Person, text: string): Promise<void> {
  await page.getByLabel('Сообщение', { exact: true }).fill(text);
  await pressed(page.getByRole('button', { name: 'Отправить', exact: true }), /\/messages$/);
}

export const heard = ({ page }: Person, text: string): Locator =>
  page.getByRole('log').getByText(text, { exact: true });
