import { alive } from './support/alive';
import { test } from './support/cast';
import { invite, openJob } from './support/invitations';
import { pressed } from './support/live';
import { linkButton, linkTelegram, messagesIn } from './support/telegram';
import { expect } from './support/test';

/** Whoever plays them in the stand-in for Telegram; a device each, for the two run side by side. */
const CHATS = { desktop: 'Борис', phone: 'Вера' } as const;

for (const device of ['desktop', 'phone'] as const)
  test(`an invitation is accepted in a linked chat, ${device}`, async ({ cast }) => {
    test.setTimeout(240_000);
    const { brand, creator, admin } = await cast(device);
    const job = await openJob(brand.context.request, admin.context.request);

    const chat = await test.step('the creator links Telegram', async () => {
      const opened = await linkTelegram(creator, CHATS[device]);
      await expect(creator.page.getByText('Привязан', { exact: true })).toBeVisible();
      return opened;
    });

    await test.step('the invitation comes to the chat and is accepted there', async () => {
      await invite(brand, creator);
      const message = messagesIn(chat).filter({ hasText: job.title });
      await message.getByRole('button', { name: 'Принять' }).click();
      await expect(message).toContainText('Вы приняли приглашение');
      await expect(message.getByRole('button')).toHaveCount(0);
      await message.getByRole('link', { name: 'Открыть сделку' }).click();
      await expect(chat).toHaveURL(/\/deals\//);
      await expect(chat.getByRole('heading', { level: 1 })).toContainText(job.title);
    });

    await test.step('the brand has the deal, too', async () => {
      await brand.page.goto(`/brand/jobs/${job.id}/invitations`);
      await expect(brand.page.getByRole('article').filter({ hasText: creator.name })).toContainText(
        'Принято',
      );
    });

    await test.step('the creator unlinks', async () => {
      const unlink = await alive(creator.page.getByRole('button', { name: 'Отвязать Telegram' }));
      await pressed(unlink, /\/telegram\/link$/);
      await expect(linkButton(creator)).toBeVisible();
    });
  });
