import { randomUUID } from 'node:crypto';
import { Reconciliation } from '@dubl/core/features/finance';
import {
  SendPayouts,
  SettlePayment,
  ProcessWebhooks,
  DeliverSandboxWebhooks,
} from '@dubl/core/features/payments';
import { CONFIG, type Config } from '@dubl/core/platform/config';
import { Pool } from '@dubl/core/platform/db';
import { giveMoney } from '@dubl/core/testing';
import { createTestApp, type SignedInClient, type TestApp } from './test-app.js';

const SBP = { kind: 'SBP', phone: '+79001234567', bankId: '100000000004' };
const RUB = 'RUB';
const key = () => ({ 'idempotency-key': randomUUID() });

/** Real: HTTP, Postgres, Redis, the sandbox provider and its webhooks. */
describe('money over HTTP', () => {
  let api: TestApp;
  let brand: SignedInClient;
  let creator: SignedInClient;
  let admin: SignedInClient;

  beforeAll(async () => {
    api = await createTestApp();
    // The sandbox sends its webhooks to this very server.
    api.get<Config>(CONFIG).apiUrl = new URL(api.url);
  });
  beforeEach(async () => {
    [brand, creator, admin] = await Promise.all([
      api.signUp({ role: 'BRAND' }),
      api.signUp({ role: 'CREATOR' }),
      api.signUpAdmin(),
    ]);
  });
  afterAll(async () => {
    const differences = await api.get(Reconciliation).differences();
    await api.close();
    expect(differences).toEqual([]);
  });

  const wallet = async (client: SignedInClient) => {
    const { body } = await client.get('/api/wallet').expect(200);
    return body.data.wallets.find((one: { currency: string }) => one.currency === RUB);
  };
  const deposit = async (amountMinor = 250_000) => {
    const { body } = await brand
      .post('/api/wallet/deposits', { amountMinor, currency: RUB }, key())
      .expect(201);
    return body.data as { id: string; status: string; confirmationUrl: string };
  };
  const payout = async (client: SignedInClient, amountMinor = 100_000) => {
    const { body } = await client
      .post('/api/payouts', { amountMinor, currency: RUB, method: SBP }, key())
      .expect(201);
    return body.data as { id: string; status: string; methodMask: string };
  };
  const ruleOf = (answer: { body: { error?: { details: { rule?: string } } } }) =>
    answer.body.error?.details.rule;

  async function fiftyTimes(send: () => PromiseLike<{ status: number }>) {
    const answers = await Promise.all(Array.from({ length: 50 }, send));
    const count = (status: number) => answers.filter((answer) => answer.status === status).length;
    return { ok: count(200) + count(201), conflict: count(409) };
  }

  describe('deposit', () => {
    it('goes from our page through the signed webhook to the balance', async () => {
      const { id, status, confirmationUrl } = await deposit();
      expect(status).toBe('PENDING');
      expect(confirmationUrl).toBe(new URL(`/pay/${id}`, api.config.publicUrl).href);
      await brand.post(`/api/payments/sandbox/${id}`, { outcome: 'SUCCEED' }).expect(200);
      expect(await wallet(brand)).toMatchObject({ availableMinor: 0 });
      await api.get(DeliverSandboxWebhooks).execute();
      await api.get(ProcessWebhooks).execute();
      expect((await brand.get(`/api/wallet/deposits/${id}`)).body.data).toMatchObject({
        status: 'SUCCEEDED',
        receivedMinor: 250_000,
      });
      expect(await wallet(brand)).toMatchObject({
        availableMinor: 250_000,
        reservedMinor: 0,
        payoutPendingMinor: 0,
      });
    });

    it('answers its webhook 200 however often it comes, and books it once', async () => {
      const { id } = await deposit();
      await brand.post(`/api/payments/sandbox/${id}`, { outcome: 'SUCCEED' }).expect(200);
      await Promise.all(Array.from({ length: 50 }, () => redeliver(id)));
      await Promise.all(Array.from({ length: 5 }, () => api.get(ProcessWebhooks).execute()));
      expect(await wallet(brand)).toMatchObject({ availableMinor: 250_000 });
    });

    /** The sandbox is told to send the same webhook again. */
    async function redeliver(depositId: string) {
      await api
        .get(Pool)
        .query('UPDATE sandbox_payment SET next_webhook_at = now() WHERE idempotence_key = $1', [depositId]);
      await api.get(DeliverSandboxWebhooks).execute();
    }

    it('refuses a webhook that is not signed', async () => {
      const { body } = await api
        .guest()
        .post('/api/payments/webhooks/sandbox', { event: 'payment.succeeded', objectId: randomUUID() })
        .expect(403);
      expect(body.error.code).toBe('FORBIDDEN');
      await api.guest().post('/api/payments/webhooks/nobody', {}).expect(404);
    });

    it('moves nothing when the payer declines', async () => {
      const { id } = await deposit();
      await brand.post(`/api/payments/sandbox/${id}`, { outcome: 'DECLINE' }).expect(200);
      await redeliver(id);
      await api.get(ProcessWebhooks).execute();
      expect((await brand.get(`/api/wallet/deposits/${id}`)).body.data.status).toBe('FAILED');
      expect(await wallet(brand)).toMatchObject({ availableMinor: 0 });
    });

    it('is decided by the first click of fifty', async () => {
      const { id } = await deposit();
      const click = () => brand.post(`/api/payments/sandbox/${id}`, { outcome: 'SUCCEED' });
      expect(await fiftyTimes(click)).toEqual({ ok: 1, conflict: 49 });
      const { rows } = await api
        .get(Pool)
        .query('SELECT id FROM sandbox_payment WHERE idempotence_key = $1', [id]);
      await Promise.all(Array.from({ length: 50 }, () => api.get(SettlePayment).execute(rows[0].id)));
      expect(await wallet(brand)).toMatchObject({ availableMinor: 250_000 });
    });

    it('is one for fifty sends of one key, and cannot be made without a key', async () => {
      const one = key();
      const send = () => brand.post('/api/wallet/deposits', { amountMinor: 5_000, currency: RUB }, one);
      const answers = await Promise.all(Array.from({ length: 50 }, send));
      const made = answers.filter((answer) => answer.status === 201);
      expect(new Set(made.map((answer) => answer.body.data.id)).size).toBe(1);
      expect(
        made.length +
          answers.filter((answer) => answer.body.error?.code === 'IDEMPOTENCY_IN_PROGRESS').length,
      ).toBe(50);
      const { body } = await brand
        .post('/api/wallet/deposits', { amountMinor: 5_000, currency: RUB })
        .expect(400);
      expect(body.error.code).toBe('IDEMPOTENCY_KEY_REQUIRED');
    });

    it('is nobody else’s', async () => {
      const { id } = await deposit();
      const stranger = await api.signUp({ role: 'BRAND' });
      await stranger.get(`/api/wallet/deposits/${id}`).expect(404);
      await stranger.post(`/api/payments/sandbox/${id}`, { outcome: 'SUCCEED' }).expect(404);
      await creator.post('/api/wallet/deposits', { amountMinor: 5_000, currency: RUB }, key()).expect(403);
    });
  });

  describe('payout', () => {
    beforeEach(() => giveMoney(api, creator.user.id, 500_000n));

    it('is reserved, approved, sent and paid, with exact balances', async () => {
      const { id, status, methodMask } = await payout(creator, 200_000);
      expect({ status, methodMask }).toEqual({ status: 'PENDING', methodMask: 'СБП, +7 ••• •••-••-67' });
      expect(await wallet(creator)).toMatchObject({ availableMinor: 300_000, payoutPendingMinor: 200_000 });
      const approved = await admin.post(`/api/admin/payouts/${id}/approve`).expect(200);
      expect(approved.body.data).toMatchObject({
        status: 'APPROVED',
        balanceMinor: 300_000,
        allowedActions: ['REJECT', 'MARK_PAID', 'MARK_FAILED'],
      });
      await api.get(SendPayouts).execute();
      expect((await creator.get(`/api/payouts/${id}`)).body.data).toMatchObject({
        status: 'PAID',
        allowedActions: [],
      });
      expect(await wallet(creator)).toMatchObject({ availableMinor: 300_000, payoutPendingMinor: 0 });
    });

    it('shows the admin what there is to decide on', async () => {
      const { id } = await payout(creator);
      const { body } = await admin.get('/api/admin/payouts?limit=100').expect(200);
      const row = body.data.items.find((one: { id: string }) => one.id === id);
      expect(row).toMatchObject({
        needsReview: false,
        paidBeforeCount: 0,
        balanceMinor: 400_000,
        allowedActions: ['APPROVE', 'REJECT'],
      });
      expect(row.owner).toMatchObject({ id: creator.user.id, role: 'CREATOR' });
    });

    it.each(['cancel', 'approve', 'reject'])(
      'has one effect when it is told to %s fifty times',
      async (action) => {
        const { id } = await payout(creator);
        const [client, path, body] = {
          cancel: [creator, `/api/payouts/${id}/cancel`, {}],
          approve: [admin, `/api/admin/payouts/${id}/approve`, {}],
          reject: [admin, `/api/admin/payouts/${id}/reject`, { reason: 'Проверьте номер' }],
        }[action] as [SignedInClient, string, object];
        expect(await fiftyTimes(() => client.post(path, body))).toEqual({ ok: 1, conflict: 49 });
        const repeat = await client.post(path, body).expect(409);
        expect(ruleOf(repeat)).toBe('ILLEGAL_TRANSITION');
        const { availableMinor, payoutPendingMinor } = await wallet(creator);
        expect(availableMinor + payoutPendingMinor).toBe(500_000);
      },
    );

    it('is one when fifty are asked for under keys of their own', async () => {
      const ask = () =>
        creator.post('/api/payouts', { amountMinor: 100_000, currency: RUB, method: SBP }, key());
      expect(await fiftyTimes(ask)).toEqual({ ok: 1, conflict: 49 });
      expect(ruleOf(await ask())).toBe('PAYOUT_ALREADY_OPEN');
      expect(await wallet(creator)).toMatchObject({ availableMinor: 400_000, payoutPendingMinor: 100_000 });
    });

    it('replays the first answer for the same key and refuses another body under it', async () => {
      const one = key();
      const first = await creator
        .post('/api/payouts', { amountMinor: 100_000, currency: RUB, method: SBP }, one)
        .expect(201);
      const again = await creator
        .post('/api/payouts', { amountMinor: 100_000, currency: RUB, method: SBP }, one)
        .expect(201);
      expect(again.text).toBe(first.text);
      expect(again.headers['idempotency-replayed']).toBe('true');
      const other = await creator
        .post('/api/payouts', { amountMinor: 100_001, currency: RUB, method: SBP }, one)
        .expect(422);
      expect(other.body.error.code).toBe('IDEMPOTENCY_MISMATCH');
    });

    it('says how much is missing', async () => {
      const answer = await creator
        .post('/api/payouts', { amountMinor: 500_100, currency: RUB, method: SBP }, key())
        .expect(409);
      expect(answer.body.error.details).toEqual({ rule: 'INSUFFICIENT_FUNDS', missingMinor: 100 });
    });

    it.each([
      ['a card number in place of a token', { kind: 'CARD', token: '4111111111111111' }, 'method.token'],
      ['an unknown kind', { kind: 'CASH' }, 'method.kind'],
      ['a field of another kind', { ...SBP, token: 'tok_12345678' }, 'method.token'],
      ['a foreign phone', { ...SBP, phone: '+12025550123' }, 'method.phone'],
      ['no method', undefined, 'method'],
    ])('refuses %s', async (_, method, path) => {
      const { body } = await creator
        .post('/api/payouts', { amountMinor: 100_000, currency: RUB, method }, key())
        .expect(400);
      expect(Object.keys(body.error.details.fields)).toEqual([path]);
    });

    it('is nobody else’s', async () => {
      const { id } = await payout(creator);
      const stranger = await api.signUp({ role: 'CREATOR' });
      await stranger.get(`/api/payouts/${id}`).expect(404);
      await stranger.post(`/api/payouts/${id}/cancel`).expect(404);
      await stranger.post(`/api/admin/payouts/${id}/approve`).expect(403);
    });
  });

  it('tells the history with the running balance, as pages and as a file with the same figures', async () => {
    await giveMoney(api, creator.user.id, 300_000n);
    await giveMoney(api, creator.user.id, 200_000n);
    const { id } = await payout(creator, 100_050);
    await creator.post(`/api/payouts/${id}/cancel`).expect(200);
    const first = (await creator.get('/api/wallet/entries?limit=2').expect(200)).body.data;
    const second = (await creator.get(`/api/wallet/entries?limit=2&cursor=${first.nextCursor}`).expect(200))
      .body.data;
    const shown = [...first.items, ...second.items].map((entry) => [
      entry.kind,
      entry.amountMinor,
      entry.balanceAfterMinor,
    ]);
    expect(shown).toEqual([
      ['PAYOUT_CANCEL', 100_050, 500_000],
      ['PAYOUT_REQUEST', -100_050, 399_950],
      ['DEPOSIT', 200_000, 500_000],
      ['DEPOSIT', 300_000, 300_000],
    ]);
    expect(second.nextCursor).toBeNull();
    const file = await creator.get('/api/wallet/entries?format=csv').expect(200);
    expect(file.headers['content-type']).toBe('text/csv; charset=utf-8');
    const lines = file.text
      .trim()
      .split('\r\n')
      .map((line) => line.split(';').map((cell) => cell.replaceAll('"', '')));
    expect(lines.slice(1).map((cells) => [cells[1], cells[3], cells[4]])).toEqual([
      ['Выплата отменена, деньги вернулись', '1000,50', '5000,00'],
      ['Запрос выплаты', '-1000,50', '3999,50'],
      ['Пополнение', '2000,00', '5000,00'],
      ['Пополнение', '3000,00', '3000,00'],
    ]);
  });

  it('narrows page and file by the same filters, and refuses what is no filter', async () => {
    await giveMoney(api, creator.user.id, 300_000n);
    await payout(creator, 100_000);
    const titles = async (query: string): Promise<string[]> => {
      const { body } = await creator.get(`/api/wallet/entries?${query}`).expect(200);
      return body.data.items.map((entry: { title: string }) => entry.title);
    };
    const fileTitles = async (query: string) => {
      const { text } = await creator.get(`/api/wallet/entries?${query}&format=csv`).expect(200);
      return text
        .trim()
        .split('\r\n')
        .slice(1)
        .map((line) => line.split(';')[1]!.replaceAll('"', ''));
    };
    const now = new Date().toISOString();
    const filters = { '': 2, 'group=PAYOUTS': 1, 'group=TOP_UPS': 1, [`from=${now}`]: 0, [`to=${now}`]: 2 };
    for (const [query, count] of Object.entries(filters)) {
      expect(await titles(query)).toHaveLength(count);
      expect(await fileTitles(query)).toEqual(await titles(query));
    }
    for (const query of ['group=GIFTS', 'from=yesterday', 'dealId=1', 'timeZone=Moon/Crater', 'currency=rub'])
      await creator.get(`/api/wallet/entries?${query}`).expect(400);
  });

  it('says what the figures of a balance are made of', async () => {
    await giveMoney(api, creator.user.id, 300_000n);
    const { id } = await payout(creator, 100_000);
    const { body } = await creator.get('/api/wallet/reserved').expect(200);
    expect(body.data).toEqual({
      items: [],
      nextCursor: null,
      payouts: [
        {
          id,
          status: 'PENDING',
          amountMinor: 100_000,
          methodMask: expect.any(String),
          createdAt: expect.any(String),
        },
      ],
    });
    expect(await wallet(creator)).toMatchObject({ payoutPendingMinor: 100_000 });
  });
});
