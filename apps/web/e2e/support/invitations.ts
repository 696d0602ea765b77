import type { APIRequestContext, Response } from '@playwright/test';
import { press } from './alive';
import { draftJob, post } from './demo-data';
import { pressed } from './live';
import type { Person } from './people';

export const INVITATION_MESSAGE = 'Нам нравится, как вы снимаете. Возьмётесь за этот ролик?';

/** In the feed. */
export async function openJob(
  brand: APIRequestContext,
  admin: APIRequestContext,
): Promise<{ id: string; title: string }> {
  const job = await draftJob(brand);
  const { revision, title } = await post<{ revision: number; title: string }>(
    brand,
    `jobs/${job.id}/publish`,
  );
  await post(admin, `admin/jobs/${job.id}/approve`, { revision });
  return { id: job.id, title };
}

/**
 * From the creator's own page, at a price with kopecks.
 * @returns what the API answered to the click
 */
export async function invite(brand: Person, creator: Person): Promise<Response> {
  const me = await creator.context.request.get('/api/auth/me');
  const { data } = (await me.json()) as { data: { user: { id: string } } };
  const { page } = brand;
  await page.goto(`/creators/${data.user.id}`);
  await press(page.getByRole('button', { name: 'Пригласить' }));
  const dialog = page.getByRole('dialog', { name: 'Пригласить в заказ' });
  await dialog.getByLabel('Цена за всю сделку').fill('24 999,90');
  await dialog.getByLabel('Сообщение').fill(INVITATION_MESSAGE);
  const send = dialog.getByRole('button', { name: 'Отправить приглашение' });
  const answer = await pressed(send, /\/invitations$/);
  await page.getByRole('dialog', { name: 'Приглашение отправлено' }).waitFor();
  return answer;
}
