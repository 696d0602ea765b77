import type { Locator } from '@playwright/test';
import { press } from '../alive';
import { pressed, pressedTwice } from '../live';
import type { Person } from '../people';
import { expect } from '../test';
import { look } from './deal';

/** How a deal ends otherwise than by acceptance of the work. */

export type SideOfDeal = 'BRAND' | 'CREATOR';

export interface Parts {
  /** As it is typed. */
  typed: string;
  fee: string;
  net: string;
  brand: string;
}

/** The lines that a side reads before the money goes so. */
export const planned = (side: SideOfDeal, { net, brand }: Parts): string[] =>
  side === 'BRAND'
    ? [`Получит креатор${net}`, `Вернётся вам${brand}`]
    : [`Вы получите${net}`, `Вернётся бренду${brand}`];

/** The same once it has. */
export const settled = (side: SideOfDeal, { net, brand }: Parts): string[] =>
  side === 'BRAND'
    ? [`Получил креатор${net}`, `Вернулось вам${brand}`]
    : [`Вы получили${net}`, `Вернулось бренду${brand}`];

export async function expectLines(place: Locator, lines: readonly string[]): Promise<void> {
  for (const line of lines) await expect(place).toContainText(line);
}

/** The offer as the other side sees it, or one's own. */
export const offer = ({ page }: Person, heading: string): Locator =>
  page.locator('section').filter({ has: page.getByRole('heading', { name: heading, level: 2 }) });

/** What leads out of a deal stands among its details on a phone. */
async function wayOut(person: Person, button: string): Promise<void> {
  await look(person, 'Детали');
  const opener = person.page.getByRole('button', { name: button, exact: true }).filter({ visible: true });
  await press(opener);
}

export async function propose(person: Person, side: SideOfDeal, parts: Parts, reason: string): Promise<void> {
  await wayOut(person, 'Предложить отмену');
  const dialog = person.page.getByRole('dialog', { name: 'Предложить отмену' });
  await dialog.getByLabel('Сколько получит креатор').fill(parts.typed);
  const sums = dialog.getByRole('region', { name: 'Кто сколько получит' });
  await expectLines(sums, [`Комиссия сервиса, 15 %${parts.fee}`, ...planned(side, parts)]);
  await dialog.getByLabel('Почему').fill(reason);
  await pressedTwice(dialog.getByRole('button', { name: 'Отправить предложение' }), /\/cancellation$/);
  await expect(dialog).toBeHidden();
  await look(person, 'Работа');
}

export async function accept(person: Person, side: SideOfDeal, heading: string, parts: Parts): Promise<void> {
  await press(offer(person, heading).getByRole('button', { name: 'Принять', exact: true }));
  const dialog = person.page.getByRole('dialog', { name: 'Отменить сделку на этих условиях?' });
  await expectLines(dialog, planned(side, parts));
  await pressedTwice(
    dialog.getByRole('button', { name: 'Принять и отменить сделку' }),
    /\/cancellation\/accept$/,
  );
}

/** Leaves the person on the page of the dispute. */
export async function openDispute(person: Person, text: string, link: string): Promise<void> {
  await wayOut(person, 'Открыть спор');
  const { page } = person;
  const dialog = page.getByRole('dialog', { name: 'Открыть спор' });
  await dialog.getByLabel('Причина').selectOption({ label: 'Сроки' });
  await dialog.getByLabel('Что случилось').fill(text);
  await dialog.getByLabel('Ссылка 1', { exact: true }).fill(link);
  await pressedTwice(dialog.getByRole('button', { name: 'Открыть спор' }), /\/dispute$/);
  await expect(page).toHaveURL(/\/disputes\/[^/]+$/);
}

/** Chooses a ready sum or types one's own; the button says what will be done. */
export async function tip(person: Person, typed: string, button: string, call: RegExp): Promise<void> {
  await wayOut(person, 'Поблагодарить креатора');
  const dialog = person.page.getByRole('dialog', { name: 'Поблагодарить креатора' });
  await dialog.getByLabel('Сумма').fill(typed);
  await pressedTwice(dialog.getByRole('button', { name: button }), call);
}

export async function testify({ page }: Person, text: string): Promise<void> {
  await press(page.getByRole('button', { name: /^(Изложить свою позицию|Добавить сообщение)$/ }));
  await page.getByLabel('Что сообщить').fill(text);
  await pressed(page.getByRole('button', { name: 'Отправить', exact: true }), /\/messages$/);
}

export async function withdrawDispute({ page }: Person): Promise<void> {
  await press(page.getByRole('button', { name: 'Отозвать спор' }));
  const dialog = page.getByRole('dialog', { name: 'Отозвать спор?' });
  await pressedTwice(dialog.getByRole('button', { name: 'Отозвать', exact: true }), /\/withdraw$/);
}
