import { expect, test } from '@playwright/test';
import { alive } from './support/alive';
import { register } from './support/people';
import { DEMO_PASSWORD, MEMBERS, NEWCOMERS, demoEmail, storageStateOf } from './support/roles';

for (const member of MEMBERS) {
  test(`${member} signs in through the form`, async ({ page }) => {
    await page.goto('/login');
    await alive(page.getByRole('button', { name: 'Войти' }));
    await page.getByLabel('Почта').fill(demoEmail(member));
    await page.getByLabel('Пароль', { exact: true }).fill(DEMO_PASSWORD);
    await page.getByRole('button', { name: 'Войти' }).click();
    await expect(page).toHaveURL(member.startsWith('admin') ? /\/admin/ : /\/dashboard/);
    await page.context().storageState({ path: storageStateOf(member) });
  });
}

for (const newcomer of NEWCOMERS) {
  test(`${newcomer} registers through the form`, async ({ browser }) => {
    const role = newcomer === 'newBrand' ? 'BRAND' : 'CREATOR';
    const { context } = await register(browser, 'desktop', role, 'Новичок');
    await context.storageState({ path: storageStateOf(newcomer) });
    await context.close();
  });
}
