import { randomUUID } from 'node:crypto';
import { Pool, TransactionRunner } from '../../platform/db/index.js';
import { Market, createTestContext, type TestContext } from '../../testing/index.js';
import { ConversationsModule } from '../conversations/index.js';
import { PauseJob, type JobFields } from '../jobs/index.js';
import { AlertsModule, AlertsQueries, ChangeAlert, CreateAlert, MOST_ALERTS, MatchAlerts } from './index.js';
import type { AlertFilter } from './index.js';

describe('alerts', () => {
  let context: TestContext;
  let market: Market;
  let pool: Pool;
  let brandId: string;

  beforeAll(async () => {
    context = await createTestContext([AlertsModule, ConversationsModule]);
    market = new Market(context);
    pool = context.get(Pool);
    brandId = await market.newUser('BRAND');
  });
  afterEach(() => pool.query('DELETE FROM saved_search'));
  afterAll(() => context.close());

  const job = (fields: Partial<JobFields> = {}) => market.newJob(brandId, fields);
  const alert = async (filters: AlertFilter, creatorId?: string) => {
    const owner = creatorId ?? (await market.newUser('CREATOR'));
    const alertId = await context.get(CreateAlert).execute({ creatorId: owner, name: 'Мои заказы', filters });
    return { alertId, creatorId: owner };
  };
  /** What the worker does with the event of the approval. */
  const approved = (jobId: string) =>
    context.get(TransactionRunner).run((tx) =>
      context.get(MatchAlerts).handle(tx, {
        id: randomUUID(),
        type: 'JOB_APPROVED',
        aggregateId: jobId,
        payload: { jobId },
        requestId: 'test',
        createdAt: new Date(),
      }),
    );
  const told = async (jobId: string) => {
    const { rows } = await pool.query<{ payload: { creatorIds: string[] } }>(
      `SELECT payload FROM outbox_event WHERE type = 'JOB_MATCHED' AND aggregate_id = $1 ORDER BY seq`,
      [jobId],
    );
    return rows.map(({ payload }) => payload.creatorIds.toSorted());
  };

  it('meets a job that the feed would show under the same conditions, and no other', async () => {
    const fields: Partial<JobFields> = {
      title: 'Зелёный чайник',
      platform: 'OTHER',
      niche: 'PETS',
      contentFormats: ['SKETCH', 'NO_FACE'],
      rightsPackage: 'BUYOUT',
      languages: ['kk'],
      needsPosting: true,
      shippingRequired: true,
      currency: 'KZT',
      budgetMinMinor: 100n,
      budgetMaxMinor: 200n,
    };
    const meeting: AlertFilter[] = [
      {},
      { q: 'зеленые чайники' },
      { platform: 'OTHER' },
      { niche: 'PETS' },
      { formats: ['SKETCH', 'UNBOXING'] },
      { rightsPackage: 'BUYOUT' },
      { lang: 'KK' },
      { needsPosting: true, shippingRequired: true },
      { currency: 'KZT' },
      { currency: 'KZT', minBudget: 200n, maxBudget: 200n },
      { q: 'чайник', platform: 'OTHER', niche: 'PETS', currency: 'KZT', minBudget: 1n },
    ];
    const missing: AlertFilter[] = [
      { q: 'самовар' },
      { platform: 'TIKTOK' },
      { niche: 'PETS', platform: 'TIKTOK' },
      { formats: ['UNBOXING'] },
      { lang: 'ru' },
      { needsPosting: false },
      { currency: 'RUB' },
      { currency: 'KZT', minBudget: 201n },
      { currency: 'RUB', maxBudget: 200n },
    ];
    const expected = [];
    for (const filters of meeting) expected.push((await alert(filters)).creatorId);
    for (const filters of missing) await alert(filters);
    const jobId = await job(fields);
    await approved(jobId);
    expect(await told(jobId)).toEqual([expected.toSorted()]);
  });

  it('tells a creator of a job once, however many alerts it meets and however often it is approved', async () => {
    const { creatorId } = await alert({});
    await alert({ niche: 'FOOD' }, creatorId);
    const jobId = await job();
    await approved(jobId);
    await approved(jobId);
    expect(await told(jobId)).toEqual([[creatorId]]);
    const later = await alert({});
    await alert({ currency: 'RUB' }, creatorId);
    await approved(jobId);
    expect(await told(jobId)).toEqual([[creatorId], [later.creatorId]]);
    const { items } = await context.get(AlertsQueries).list(creatorId, { limit: 10 });
    expect(items.map(({ found }) => found)).toEqual([1, 1, 1]);
  });

  it('is one event for one approval that is consumed many times at once', async () => {
    const { creatorId } = await alert({});
    const jobId = await job();
    await Promise.all(Array.from({ length: 5 }, () => approved(jobId)));
    expect(await told(jobId)).toEqual([[creatorId]]);
  });

  it('is silent while it is off, for blocked creators, and about jobs that left the feed', async () => {
    const off = await alert({});
    await context.get(ChangeAlert).toggle(off);
    const blocked = await alert({});
    await pool.query(`UPDATE app_user SET status = 'BLOCKED' WHERE id = $1`, [blocked.creatorId]);
    const jobId = await job();
    await approved(jobId);
    expect(await told(jobId)).toEqual([]);

    await context.get(ChangeAlert).toggle(off);
    const paused = await job();
    await context.get(PauseJob).execute({ brandId, jobId: paused, action: 'PAUSE' });
    await approved(paused);
    expect(await told(paused)).toEqual([]);
  });

  it('is changed by its creator alone', async () => {
    const own = await alert({ niche: 'FOOD' });
    const stranger = { ...own, creatorId: await market.newUser('CREATOR') };
    const missing = { code: 'NOT_FOUND' };
    await expect(context.get(ChangeAlert).edit({ ...stranger, name: 'Чужое' })).rejects.toMatchObject(
      missing,
    );
    await expect(context.get(ChangeAlert).toggle(stranger)).rejects.toMatchObject(missing);
    await expect(context.get(ChangeAlert).delete(stranger)).rejects.toMatchObject(missing);

    const filters: AlertFilter = { niche: 'PETS', currency: 'RUB', minBudget: 5_000_000_000_000n };
    await context.get(ChangeAlert).edit({ ...own, name: 'Звери', filters });
    await context.get(ChangeAlert).toggle({ ...own, isActive: false });
    expect(await context.get(AlertsQueries).get(own.alertId, own.creatorId)).toMatchObject({
      name: 'Звери',
      filters,
      isActive: false,
      found: 0,
    });
    await context.get(ChangeAlert).delete(own);
    await expect(context.get(ChangeAlert).delete(own)).rejects.toMatchObject(missing);
  });

  it('is refused where money has no currency, and beyond the limit however many come at once', async () => {
    await expect(alert({ minBudget: 1n })).rejects.toMatchObject({ code: 'VALIDATION_ERROR' });
    const creatorId = await market.newUser('CREATOR');
    const attempts = Array.from({ length: MOST_ALERTS + 5 }, () => alert({}, creatorId));
    const refused = (await Promise.allSettled(attempts)).flatMap((each) =>
      each.status === 'rejected' ? [each.reason as unknown] : [],
    );
    expect(refused).toHaveLength(5);
    for (const refusal of refused) expect(refusal).toMatchObject({ details: { rule: 'ALERT_LIMIT' } });
  });
});
