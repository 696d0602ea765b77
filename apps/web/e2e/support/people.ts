import { randomUUID } from 'node:crypto';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { alive, press } from './alive';
import { DEMO_PASSWORD, storageStateOf } from './roles';
import { expect, watchConsole } from './test';

export const DEVICES = {
  desktop: { viewport: { width: 1440, height: 900 } },
  phone: { viewport: { width: 360, height: 800 }, isMobile: true, hasTouch: true },
} as const;
export type Device = keyof typeof DEVICES;

/** Somebody at a browser of their own. */
export interface Person {
  name: string;
  device: Device;
  page: Page;
  context: BrowserContext;
  /** What their console complained of so far. */
  complaints: string[];
}

async function seat(browser: Browser, device: Device, name: string, storageState?: string): Promise<Person> {
  const context = await browser.newContext({ ...DEVICES[device], reducedMotion: 'reduce', storageState });
  const page = await context.newPage();
  return { name, device, page, context, complaints: watchConsole(page) };
}

export const sitDownAdmin = (browser: Browser, device: Device): Promise<Person> =>
  seat(browser, device, 'Администратор', storageStateOf('admin'));

const ROLE_CHOICE = { BRAND: /^Я бренд/, CREATOR: /^Я креатор/ } as const;
const NAME_FIELD = { BRAND: 'Название бренда', CREATOR: 'Имя или псевдоним' } as const;

/** A new account, made through the form; its name tells it apart from those of earlier runs. */
export async function register(
  browser: Browser,
  device: Device,
  role: keyof typeof ROLE_CHOICE,
  called: string,
): Promise<Person> {
  const mark = randomUUID().slice(0, 8);
  const person = await seat(
    browser,
    device,
    `${called} ${mark.replace(/[a-f]/g, (letter) => 'абвгде'['abcdef'.indexOf(letter)]!)}`,
  );
  const { page, name } = person;
  await page.goto('/register');
  await alive(page.getByRole('button', { name: 'Создать учётную запись' }));
  await page.getByRole('radio', { name: ROLE_CHOICE[role] }).check();
  await page.getByLabel(NAME_FIELD[role]).fill(name);
  await page.getByLabel('Почта').fill(`${role.toLowerCase()}-${mark}@example.com`);
  await page.getByLabel('Пароль', { exact: true }).fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: 'Создать учётную запись' }).click();
  await expect(page).toHaveURL(/\/dashboard$/);
  return person;
}

/** Another part of the app, by the navigation of the device. */
export async function goTo({ page, device }: Person, label: string): Promise<void> {
  const navigation = page.getByRole('navigation', { name: 'Основная навигация' });
  const link = navigation.getByRole('link', { name: label, exact: true });
  if (device === 'phone' && !(await link.isVisible())) {
    await press(navigation.getByRole('button', { name: 'Ещё' }));
    const menu = page.locator('#more-menu');
    await menu.getByRole('link', { name: label, exact: true }).click();
    await expect(menu).toBeHidden();
  } else {
    await link.click();
  }
}

/** The bell says how many notifications are new. */
export async function expectUnread({ page }: Person, words: string): Promise<void> {
  await expect(page.getByRole('link', { name: `Уведомления. ${words}` })).toBeVisible();
}
