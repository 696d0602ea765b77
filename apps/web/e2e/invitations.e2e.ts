import { press } from './support/alive';
import { test } from './support/cast';
import { INVITATION_MESSAGE, invite, openJob } from './support/invitations';
import { pressed } from './support/live';
import { goTo } from './support/people';
import { expect } from './support/test';

for (const device of ['desktop', 'phone'] as const) {
  test(`an invited creator sees what is left of the price and says yes, ${device}`, async ({ cast }) => {
    test.setTimeout(240_000);
    const { brand, creator, admin } = await cast(device);
    const job = await openJob(brand.context.request, admin.context.request);
    await invite(brand, creator);

    await test.step('it is the creator’s move', async () => {
      await goTo(creator, 'Приглашения');
      const card = creator.page.getByRole('article').filter({ hasText: job.title });
      await expect(card).toContainText('Ход за вами');
      await expect(card).toContainText(INVITATION_MESSAGE);
      await press(card.getByRole('button', { name: 'Принять' }));
      const dialog = creator.page.getByRole('dialog');
      // 15 % of 24 999,90 is 3 749,985: what is left of a kopeck stays with the creator.
      await expect(dialog).toContainText('21\u00a0249,92\u00a0₽');
      await pressed(dialog.getByRole('button', { name: /^Принять за/ }), /\/accept$/);
      await expect(creator.page).toHaveURL(/\/deals\//);
    });

    await test.step('the brand finds the deal beside the invitation', async () => {
      await brand.page.goto(`/brand/jobs/${job.id}/invitations`);
      const card = brand.page.getByRole('article').filter({ hasText: creator.name });
      await expect(card).toContainText('Принято');
      await card.getByRole('link', { name: 'Открыть сделку' }).click();
      await expect(brand.page).toHaveURL(/\/deals\//);
    });
  });

  test(`a brand takes an invitation back and may send it again, ${device}`, async ({ cast }) => {
    test.setTimeout(240_000);
    const { brand, creator, admin } = await cast(device);
    const job = await openJob(brand.context.request, admin.context.request);
    await invite(brand, creator);
    await brand.page.goto(`/brand/jobs/${job.id}/invitations`);
    const card = brand.page.getByRole('article').filter({ hasText: creator.name });
    await press(card.getByRole('button', { name: 'Отозвать' }));
    await pressed(brand.page.getByRole('dialog').getByRole('button', { name: 'Отозвать' }), /\/revoke$/);
    await expect(card).toContainText('Отозвано');
    await expect(card.getByRole('button', { name: 'Пригласить снова' })).toBeVisible();

    await goTo(creator, 'Приглашения');
    const received = creator.page.getByRole('article').filter({ hasText: job.title });
    await expect(received).toContainText('Отозвано');
    await expect(received.getByRole('button', { name: 'Принять' })).toBeHidden();
  });
}
