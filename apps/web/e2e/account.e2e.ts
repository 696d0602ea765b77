import { alive } from './support/alive';
import { storageStateOf } from './support/roles';
import { expect, test } from './support/test';

test.describe('channels of notifications', () => {
  test.use({ storageState: storageStateOf('newCreator') });

  test('are switched in the settings at once, and those of money stay on', async ({ page }) => {
    await page.goto('/settings');
    const mail = page.getByRole('switch', { name: 'Деньги: Почта' });
    await expect(await alive(mail)).toBeChecked();
    const saved = page.waitForResponse('**/api/notifications/preferences');
    await mail.press('Space');
    expect((await saved).status()).toBe(200);
    await page.reload();
    await expect(await alive(mail)).not.toBeChecked();
    await expect(page.getByRole('switch', { name: 'Деньги: На сайте' })).toHaveCount(0);
    await expect(page.getByRole('row', { name: /^Деньги/ })).toContainText('Всегда включено');
    const savedAgain = page.waitForResponse('**/api/notifications/preferences');
    await mail.press('Space');
    await savedAgain;
  });

  /** In a page of its own: the console complains of the broken call, as it should. */
  test('go back where saving did not work', async ({ browser }) => {
    const context = await browser.newContext({ storageState: storageStateOf('newCreator') });
    const page = await context.newPage();
    await page.route('**/api/notifications/preferences', (route) => route.abort());
    await page.goto('/settings');
    const chat = page.getByRole('switch', { name: 'Сообщения: Telegram' });
    await (await alive(chat)).press('Space');
    await expect(page.getByText('Нет связи с сервисом. Проверьте интернет и повторите.')).toBeVisible();
    await expect(chat).toBeChecked();
    await context.close();
  });
});
