import { Reconciliation } from '@dubl/core/features/finance';
import { World, idempotencyKey } from './routes/world.js';
import { createTestApp, type SignedInClient, type TestApp } from './test-app.js';

const ADJUSTMENTS = '/api/admin/finance/adjustments';
const WITHDRAWALS = '/api/admin/finance/commission-withdrawals';

/** Real: HTTP, Postgres, Redis, the sandbox provider. */
describe('corrections and commission over HTTP', () => {
  let app: TestApp;
  let world: World;
  let admin: SignedInClient;

  beforeAll(async () => {
    app = await createTestApp();
    world = await World.create(app);
    ({ admin } = world.cast);
  });
  afterAll(async () => {
    const differences = await app.get(Reconciliation).differences();
    await app.close();
    expect(differences).toEqual([]);
  });

  const correction = (amountMinor: number, client = world.cast.otherBrand) => ({
    userId: client.user.id,
    currency: 'RUB',
    direction: 'CREDIT',
    amountMinor,
    reason: 'Оплата списана дважды',
  });
  const available = async (client: SignedInClient) =>
    (await client.get('/api/wallet').expect(200)).body.data.wallets[0].availableMinor as number;

  it('correct a balance once a key, and need one', async () => {
    const { body: keyless } = await admin.post(ADJUSTMENTS, correction(500)).expect(400);
    expect(keyless.error.code).toBe('IDEMPOTENCY_KEY_REQUIRED');
    const key = idempotencyKey();
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => admin.post(ADJUSTMENTS, correction(500), key)),
    );
    const codes = answers.map(({ status, body }) => (status === 201 ? 'DONE' : body.error.code));
    expect(['DONE', 'IDEMPOTENCY_IN_PROGRESS']).toEqual(expect.arrayContaining(codes));
    const repeat = await admin.post(ADJUSTMENTS, correction(500), key).expect(201);
    expect(repeat.headers['idempotency-replayed']).toBe('true');
    expect(await available(world.cast.otherBrand)).toBe(500);
  });

  it('name the limit of each currency, above which a correction waits', async () => {
    const { body } = await admin.get(`${ADJUSTMENTS}/limits`).expect(200);
    expect(body.data.limits).toContainEqual({ currency: 'RUB', limitMinor: 5_000_000 });
    expect(body.data.limits).toHaveLength(6);
  });

  it('wait for another admin above the limit', async () => {
    const { otherCreator } = world.cast;
    const big = correction(5_000_001, otherCreator);
    const { body } = await admin.post(ADJUSTMENTS, big, idempotencyKey()).expect(201);
    const { id, status, allowedActions } = body.data;
    expect({ status, allowedActions }).toEqual({ status: 'PROPOSED', allowedActions: ['REJECT'] });
    const own = await admin.post(`${ADJUSTMENTS}/${id}/confirm`).expect(409);
    expect(own.body.error.details.rule).toBe('SECOND_ADMIN_REQUIRED');
    const second = await app.signUpAdmin();
    const waiting = await second.get(`${ADJUSTMENTS}?status=PROPOSED`).expect(200);
    expect(waiting.body.data.items).toMatchObject([{ id, allowedActions: ['CONFIRM', 'REJECT'] }]);
    const confirmed = await second.post(`${ADJUSTMENTS}/${id}/confirm`).expect(200);
    expect(confirmed.body.data).toMatchObject({ status: 'POSTED', decidedBy: { id: second.user.id } });
    expect(await available(otherCreator)).toBe(5_000_001);
    const file = await second.get(`${ADJUSTMENTS}?format=csv`).expect(200);
    expect(file.text).toContain('50000,01');
  });

  it('withdraw commission once a key, up to what was earned', async () => {
    await world.completedDeal();
    const order = { provider: 'sandbox', currency: 'RUB', amountMinor: 15_000, note: 'Поручение 418' };
    const key = idempotencyKey();
    const first = await admin.post(WITHDRAWALS, order, key).expect(201);
    expect((await admin.post(WITHDRAWALS, order, key).expect(201)).text).toBe(first.text);
    const { body } = await admin.post(WITHDRAWALS, order, idempotencyKey()).expect(409);
    expect(body.error.details).toEqual({ rule: 'INSUFFICIENT_FUNDS', missingMinor: 15_000 });
    expect((await admin.get(WITHDRAWALS).expect(200)).body.data.items).toHaveLength(1);
  });
});
