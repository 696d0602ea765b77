import { expect, test } from '@playwright/test';
import { DEMO_PASSWORD, MEMBERS, demoEmail, storageStateOf } from './support/roles';

for (const member of MEMBERS) {
  test(`${member} signs in through the form`, async ({ page }) => {
    await page.goto('/login');
    await page.getByLabel('Почта').fill(demoEmail(member));
    await page.getByLabel('Пароль', { exact: true }).fill(DEMO_PASSWORD);
    await page.getByRole('button', { name: 'Войти' }).click();
    await expect(page).toHaveURL(member === 'admin' ? /\/admin/ : /\/dashboard/);
    await page.context().storageState({ path: storageStateOf(member) });
  });
}
