import { randomUUID } from 'node:crypto';
import { Reconciliation } from '@dubl/core/features/finance';
import { World, idempotencyKey } from './routes/world.js';
import { createTestApp, type SignedInClient, type TestApp } from './test-app.js';

const TIP = { amountMinor: 40_000 };

/** Real: the whole API over HTTP, Postgres, Redis, the sandbox provider. */
describe('tips over HTTP', () => {
  let app: TestApp;
  let world: World;
  let brand: SignedInClient;

  beforeAll(async () => {
    app = await createTestApp();
    world = await World.create(app);
    ({ brand } = world.cast);
  });
  afterAll(async () => {
    const differences = await app.get(Reconciliation).differences();
    await app.close();
    expect(differences).toEqual([]);
  });

  const tipsOf = async (client: SignedInClient, dealId: string) =>
    (await client.get(`/api/deals/${dealId}`).expect(200)).body.data.tips as { amountMinor: number }[];

  it('are sent once a key, and told to both sides', async () => {
    const id = await world.completedDeal();
    const key = idempotencyKey();
    const first = await brand.post(`/api/deals/${id}/tips`, TIP, key).expect(201);
    expect(first.body.data.tips).toMatchObject([TIP]);
    const repeat = await brand.post(`/api/deals/${id}/tips`, TIP, key).expect(201);
    expect(repeat.text).toBe(first.text);
    expect(repeat.headers['idempotency-replayed']).toBe('true');
    await brand.post(`/api/deals/${id}/tips`, TIP, idempotencyKey()).expect(201);
    expect(await tipsOf(world.cast.creator, id)).toMatchObject([TIP, TIP]);
  });

  it('need a key', async () => {
    const id = await world.completedDeal();
    const { body } = await brand.post(`/api/deals/${id}/tips`, TIP).expect(400);
    expect(body.error.code).toBe('IDEMPOTENCY_KEY_REQUIRED');
    expect(await tipsOf(brand, id)).toEqual([]);
  });

  it('make one effect of 50 parallel sends of one key', async () => {
    const id = await world.completedDeal();
    const key = { 'idempotency-key': randomUUID() };
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => brand.post(`/api/deals/${id}/tips`, TIP, key)),
    );
    const codes = answers.map(({ status, body }) => (status === 201 ? 'SENT' : body.error.code));
    expect(['SENT', 'IDEMPOTENCY_IN_PROGRESS']).toEqual(expect.arrayContaining(codes));
    expect(await tipsOf(brand, id)).toHaveLength(1);
  });

  it('are refused for a deal that is still in work', async () => {
    const id = await world.fundedDeal();
    const { body } = await brand.post(`/api/deals/${id}/tips`, TIP, idempotencyKey()).expect(409);
    expect(body.error.details).toEqual({ rule: 'ILLEGAL_TRANSITION', from: 'IN_PROGRESS', action: 'TIP' });
  });
});
