import type { Locator, Page } from '@playwright/test';
import { pressed } from './live';
import type { Person } from './people';
import { expect } from './test';

export const messagesIn = (chat: Page): Locator => chat.getByRole('log').getByRole('listitem');
export const linkButton = ({ page }: Person): Locator =>
  page.getByRole('button', { name: 'Привязать Telegram' });

/** @returns the chat with the bot, once the bot has taken the code */
export async function linkTelegram(creator: Person, chatName: string): Promise<Page> {
  await creator.page.goto('/settings');
  await pressed(linkButton(creator), /\/telegram\/link$/);
  const opened = creator.context.waitForEvent('page');
  await creator.page.getByRole('link', { name: 'Открыть бота' }).click();
  const chat = await opened;
  await chat.getByRole('button', { name: chatName, exact: true }).click();
  await chat.getByRole('button', { name: 'Начать с кодом привязки' }).click();
  await expect(messagesIn(chat).filter({ hasText: `Готово, ${creator.name}` })).toHaveCount(1);
  return chat;
}
