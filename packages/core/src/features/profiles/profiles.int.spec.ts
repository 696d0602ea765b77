import { Market, createTestContext, type TestContext } from '../../testing/index.js';
import { Pool } from '../../platform/db/index.js';
import { ApproveWork, DealsModule } from '../deals/index.js';
import { PaymentsModule } from '../payments/index.js';
import {
  BrandProfileQueries,
  CreatorCatalogueQueries,
  CreatorProfileQueries,
  ProfilesModule,
  UpdateCreatorProfile,
  type CatalogueFilter,
  type CreatorProfileFields,
} from './index.js';

describe('profiles', () => {
  let context: TestContext;
  let market: Market;
  let pool: Pool;

  beforeAll(async () => {
    context = await createTestContext([PaymentsModule, DealsModule, ProfilesModule]);
    market = new Market(context);
    pool = context.get(Pool);
  });
  afterAll(() => context.close());

  const creator = async (fields: Partial<CreatorProfileFields>) => {
    const userId = await market.newUser('CREATOR');
    await context.get(UpdateCreatorProfile).execute({ userId, fields });
    return userId;
  };
  const find = async (filter: CatalogueFilter) =>
    (await context.get(CreatorCatalogueQueries).list(filter, { limit: 100 })).items.map(({ id }) => id);

  it('filters the catalogue by each field and by all together', async () => {
    const id = await creator({
      bio: 'Снимаю чёткие обзоры',
      city: 'Алма-Ёлка',
      languages: ['KK'],
      niches: ['PETS'],
      platforms: ['VK_CLIPS'],
      currency: 'KZT',
      pricePerVideoMinor: 500n,
    });
    await pool.query("UPDATE creator_profile SET verification_status = 'VERIFIED' WHERE user_id = $1", [id]);
    await creator({ availability: 'PAUSED', currency: 'USD' });
    const filters: CatalogueFilter[] = [
      { q: 'четкий обзор' },
      { platform: 'VK_CLIPS' },
      { niche: 'PETS' },
      { lang: 'kk' },
      { city: 'алма-елка' },
      { currency: 'KZT' },
      { currency: 'KZT', minPrice: 500n },
      { currency: 'KZT', maxPrice: 500n },
      { verified: true },
    ];
    for (const filter of [...filters, Object.assign({ available: true }, ...filters) as CatalogueFilter]) {
      for (const sort of ['rating', 'new'] as const) expect(await find({ ...filter, sort })).toEqual([id]);
    }
    expect(await find({ currency: 'KZT', sort: 'price' })).toEqual([id]);
    expect(await find({ currency: 'KZT', minPrice: 501n })).toEqual([]);
    expect(await find({ available: false })).toHaveLength(1);
  });

  it('finds a creator by name as well', async () => {
    const id = await creator({ bio: '' });
    await pool.query("UPDATE app_user SET display_name = 'Алёна Звездочётова' WHERE id = $1", [id]);
    expect(await find({ q: 'алена' })).toEqual([id]);
  });

  it('ends a pause with a date by itself', async () => {
    const past = await creator({
      availability: 'PAUSED',
      pausedUntil: new Date(Date.now() - 1),
      city: 'Пауза',
    });
    const future = await creator({
      availability: 'PAUSED',
      pausedUntil: new Date(Date.now() + 60_000),
      city: 'Пауза',
    });
    expect(await find({ city: 'Пауза', available: true })).toEqual([past]);
    expect(await find({ city: 'Пауза', available: false })).toEqual([future]);
    expect(await context.get(CreatorProfileQueries).getPublic(past)).toMatchObject({ isAvailable: true });
  });

  it('shows neither hidden profiles nor creators who are not active', async () => {
    const [hidden, blocked] = [
      await creator({ isPublic: false, city: 'Тень' }),
      await creator({ city: 'Тень' }),
    ];
    await pool.query("UPDATE app_user SET status = 'BLOCKED' WHERE id = $1", [blocked]);
    expect(await find({ city: 'тень' })).toEqual([]);
    for (const id of [hidden, blocked]) {
      await expect(context.get(CreatorProfileQueries).getPublic(id)).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
    }
    expect(await context.get(CreatorProfileQueries).getOwn(hidden)).toMatchObject({ isPublic: false });
  });

  it.each(['rating', 'price', 'new'] as const)('pages by %s without gaps or doubles', async (sort) => {
    for (let index = 0; index < 7; index += 1) {
      const id = await creator({ currency: 'BYN', pricePerVideoMinor: BigInt(100 + (index % 3)) });
      const reviews = [(index % 3) * 5, index % 3];
      await pool.query('UPDATE creator_profile SET rating_sum = $2, rating_count = $3 WHERE user_id = $1', [
        id,
        ...reviews,
      ]);
    }
    const filter: CatalogueFilter = { currency: 'BYN', sort };
    const whole = await find(filter);
    const seen: string[] = [];
    for (let cursor: string | undefined, more = true; more;) {
      const page = await context.get(CreatorCatalogueQueries).list(filter, { limit: 2, cursor });
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor ?? undefined;
      more = page.nextCursor !== null;
    }
    expect(seen).toEqual(whole);
    expect(whole.length % 7).toBe(0);
  });

  it('shows a brand with its open jobs, completed deals and time to approve, and the creator with theirs', async () => {
    const deal = await market.newDealInReview({ slots: 2 });
    await pool.query("UPDATE submission SET created_at = created_at - interval '1 hour' WHERE id = $1", [
      deal.submissionId,
    ]);
    const before = await context.get(BrandProfileQueries).getPublic(deal.brandId);
    expect(before).toMatchObject({ openJobs: 1, completedDeals: 0, medianApprovalSec: null });
    await context
      .get(ApproveWork)
      .execute({ dealId: deal.dealId, brandId: deal.brandId, submissionId: deal.submissionId });
    const after = await context.get(BrandProfileQueries).getPublic(deal.brandId);
    expect(after).toMatchObject({ openJobs: 1, completedDeals: 1 });
    expect(after.medianApprovalSec).toBeGreaterThanOrEqual(3600);
    expect(after.medianApprovalSec).toBeLessThan(3700);

    const counted = await context.get(CreatorProfileQueries).getPublic(deal.creatorId);
    expect(counted).toMatchObject({ completedDeals: 1, onTimeShare: 1 });
  });
});
