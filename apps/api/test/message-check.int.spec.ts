import { randomUUID } from 'node:crypto';
import { TransactionRunner, Pool } from '@dubl/core/platform/db';
import { PlanDeliveries } from '@dubl/core/features/deliveries';
import { ConfirmTelegramLink, StartTelegramLink } from '@dubl/core/features/telegram';
import { createTestApp, type TestApp } from './test-app.js';

describe('the check of a message’s code', () => {
  let api: TestApp;
  let code: string;

  beforeAll(async () => {
    api = await createTestApp();
    const { user } = await api.signUp();
    const link = await api.get(StartTelegramLink).execute(user.id);
    await api.get(ConfirmTelegramLink).execute(link.code, 100n);
    const message = {
      eventId: randomUUID(),
      type: 'PAYOUT_PAID',
      title: 'Деньги выплачены',
      body: '',
      href: '/wallet',
      requestId: 'request-1',
    };
    const plan = api.get(PlanDeliveries);
    await api.get(TransactionRunner).run((tx) => plan.execute(tx, 'TELEGRAM', message, [user.id]));
    const { rows } = await api.get(Pool).query('SELECT code FROM delivery WHERE user_id = $1', [user.id]);
    code = rows[0].code as string;
  });
  afterAll(() => api.close());

  const check = async (typed: string) =>
    (
      await api
        .guest()
        .get(`/api/messages/check?code=${encodeURIComponent(typed)}`)
        .expect(200)
    ).body.data;

  it('knows nothing of a message that has not been sent, nor of what is no code', async () => {
    for (const typed of [code, 'K7QM2XYZ', 'нет', '0000'])
      expect(await check(typed)).toMatchObject({ isOurs: false });
  });

  it('confirms a message that was sent, however its code is typed, and tells nothing of its text', async () => {
    await api.get(Pool).query('UPDATE delivery SET attempts = 1 WHERE code = $1', [code]);
    for (const typed of [code, code.toLowerCase(), `${code.slice(0, 4)}-${code.slice(4)} `])
      expect(await check(typed)).toEqual({ isOurs: true, channel: 'TELEGRAM', sentAt: expect.any(String) });
  });
});
