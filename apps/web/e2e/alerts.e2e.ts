import { press } from './support/alive';
import { test } from './support/cast';
import { pendingJob, post } from './support/demo-data';
import { pressed } from './support/live';
import { goTo } from './support/people';
import { expect } from './support/test';

/** Jobs of this kind no other test makes, so that what an alert finds can be counted. */
const KINDS = {
  desktop: { niche: 'PETS', platform: 'YOUTUBE_SHORTS', shown: 'Shorts, Питомцы' },
  phone: { niche: 'KIDS', platform: 'YOUTUBE_SHORTS', shown: 'Shorts, Дети' },
} as const;

for (const device of ['desktop', 'phone'] as const) {
  const { niche, platform, shown } = KINDS[device];
  test(`conditions that were saved tell of the next job, until they are switched off, ${device}`, async ({
    cast,
  }) => {
    test.setTimeout(240_000);
    const { brand, creator, admin } = await cast(device);
    const { page } = creator;
    const approve = async () => {
      const { id, title, revision } = await pendingJob(brand.context.request, { niche, platform });
      await post(admin.context.request, `admin/jobs/${id}/approve`, { revision });
      return title;
    };

    await test.step('saved from the feed', async () => {
      await page.goto(`/jobs?niche=${niche}&platform=${platform}`);
      await press(page.getByRole('button', { name: 'Оповещать о новых' }));
      const dialog = page.getByRole('dialog', { name: 'Оповещать о новых заказах' });
      await expect(dialog).toContainText(shown);
      await dialog.getByLabel('Название').fill('Мой поиск');
      await pressed(dialog.getByRole('button', { name: 'Сохранить' }), /\/alerts$/);
      await page.getByRole('link', { name: 'Открыть оповещения' }).click();
      await expect(page.getByRole('article')).toContainText('Мой поиск');
    });

    await test.step('a job that meets them is told of', async () => {
      const title = await approve();
      await expect(async () => {
        await page.goto('/notifications');
        await expect(page.getByText(`«${title}»`)).toBeVisible({ timeout: 1_000 });
      }).toPass({ timeout: 20_000 });
    });

    await test.step('off, and away', async () => {
      await goTo(creator, 'Оповещения');
      const row = page.getByRole('article');
      await expect(row).toContainText('Нашёлся 1 заказ');
      await pressed(row.getByRole('switch', { name: 'Оповещать: Мой поиск' }), /\/toggle$/);
      await expect(row).toContainText('Выключено');
      await press(row.getByRole('button', { name: 'Удалить: Мой поиск' }));
      await page.getByRole('dialog').getByRole('button', { name: 'Удалить' }).click();
      await expect(page.getByText('Оповещений пока нет')).toBeVisible();
    });
  });
}
