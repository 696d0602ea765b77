import { Market, createTestContext, type TestContext } from '../../testing/index.js';
import { ConversationsModule } from '../conversations/index.js';
import { JobFeedQueries, JobsModule, PauseJob, type FeedFilter, type JobFields } from './index.js';

describe('job feed', () => {
  let context: TestContext;
  let brandId: string;
  let market: Market;

  beforeAll(async () => {
    context = await createTestContext([JobsModule, ConversationsModule]);
    market = new Market(context);
    brandId = await market.newUser('BRAND');
  });
  afterAll(() => context.close());

  const job = (fields: Partial<JobFields>) => market.newJob(brandId, fields);
  const find = async (filter: FeedFilter, limit = 100) =>
    (await context.get(JobFeedQueries).list(filter, { limit }, undefined)).items.map(({ id }) => id);

  it('finds words in any form, е for ё and ё for е, titles first', async () => {
    const inBody = await job({ title: 'Съёмка для дома', description: 'Понадобится зелёный чайник' });
    const inTitle = await job({ title: 'Зелёный чайник', description: 'Распаковка' });
    expect(await find({ q: 'зеленые чайники' })).toEqual([inTitle, inBody]);
    expect(await find({ q: 'съемки' })).toEqual([inBody]);
    expect(await find({ q: 'ЗЕЛЁНЫЙ -распаковка чайник' })).toEqual([inBody]);
    expect(await find({ q: 'самовар' })).toEqual([]);
    expect(await find({ q: "'; drop table job & |" })).toEqual([]);
  });

  it('shows open jobs alone', async () => {
    const [open, paused] = [await job({ niche: 'KIDS' }), await job({ niche: 'KIDS' })];
    await context.get(PauseJob).execute({ brandId, jobId: paused, action: 'PAUSE' });
    expect(await find({ niche: 'KIDS' })).toEqual([open]);
  });

  it('filters by each field and by all together', async () => {
    const fields: Partial<JobFields> = {
      platform: 'OTHER',
      niche: 'PETS',
      contentFormats: ['SKETCH', 'NO_FACE'],
      rightsPackage: 'SPARK_PARTNERSHIP',
      languages: ['KK'],
      needsPosting: true,
      shippingRequired: true,
      currency: 'KZT',
      budgetMinMinor: 100n,
      budgetMaxMinor: 200n,
    };
    const id = await job(fields);
    const filters: FeedFilter[] = [
      { platform: 'OTHER' },
      { niche: 'PETS' },
      { formats: ['SKETCH', 'UNBOXING'] },
      { rightsPackage: 'SPARK_PARTNERSHIP' },
      { lang: 'kk' },
      { needsPosting: true },
      { shippingRequired: true },
      { currency: 'KZT' },
      { currency: 'KZT', minBudget: 200n },
      { currency: 'KZT', maxBudget: 200n },
    ];
    for (const filter of [...filters, Object.assign({}, ...filters) as FeedFilter]) {
      for (const sort of [undefined, 'new', 'deadline'] as const)
        expect(await find({ ...filter, sort })).toEqual([id]);
    }
    expect(await find({ currency: 'KZT', minBudget: 201n })).toEqual([]);
    expect(await find({ currency: 'KZT', maxBudget: 199n })).toEqual([]);
    expect(await find({ niche: 'PETS', needsPosting: false })).toEqual([]);
  });

  it.each(['new', 'budget', 'deadline', undefined] as const)(
    'pages by %s without gaps or doubles',
    async (sort) => {
      const labels = ['URGENT_48H', 'DAYS_3_5', 'WEEK_PLUS', null] as const;
      // Ties in every order: equal budgets, equal labels, equal words.
      for (let index = 0; index < 7; index += 1) {
        await job({
          title: 'Листание',
          currency: 'BYN',
          budgetMaxMinor: BigInt(600_000 + (index % 3)),
          deadlineType: labels[index % 4]!,
        });
      }
      const filter: FeedFilter = { currency: 'BYN', sort, ...(sort === undefined && { q: 'листание' }) };
      const whole = await find(filter);
      expect(whole.length).toBeGreaterThanOrEqual(7);
      const seen: string[] = [];
      for (let cursor: string | undefined, more = true; more;) {
        const page = await context.get(JobFeedQueries).list(filter, { limit: 2, cursor }, undefined);
        seen.push(...page.items.map(({ id }) => id));
        cursor = page.nextCursor ?? undefined;
        more = page.nextCursor !== null;
      }
      expect(seen).toEqual(whole);
      expect(new Set(seen).size).toBe(whole.length);
    },
  );

  it('puts the best paid first by budget and the most urgent first by deadline', async () => {
    const page = (sort: 'budget' | 'deadline') =>
      context.get(JobFeedQueries).list({ currency: 'BYN', sort }, { limit: 100 }, undefined);
    const budgets = (await page('budget')).items.map(({ budgetMaxMinor }) => Number(budgetMaxMinor));
    expect(budgets).toEqual([...budgets].sort((a, b) => b - a));
    const urgency = ['URGENT_48H', 'DAYS_3_5', 'WEEK_PLUS', null];
    const labels = (await page('deadline')).items.map(({ deadlineType }) => urgency.indexOf(deadlineType));
    expect(labels).toEqual([...labels].sort((a, b) => a - b));
  });
});
