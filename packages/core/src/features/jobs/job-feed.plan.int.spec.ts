import type pg from 'pg';
import { connectToTestDatabase } from '../../testing/index.js';
import { rebuildingIndexes, readOf } from '../../testing/query-plans.js';
import { FEED_SORTS, type FeedFilter } from './index.js';
import { feedQuery } from './job-feed.queries.js';

const JOBS = 100_000;
const MOST_ROWS_READ = 5_000;

/** Skewed on purpose: each filter below is tried with a value that nearly all jobs have and with a rare one. */
const FILL = `
  INSERT INTO app_user (id, email, password_hash, role, display_name, created_at)
  VALUES ('00000000-0000-7000-8000-000000000000', 'plan@example.com', 'x', 'BRAND', 'Бренд', now());
  INSERT INTO brand_profile (user_id, company_name, created_at, updated_at)
  VALUES ('00000000-0000-7000-8000-000000000000', 'Бренд', now(), now());
  INSERT INTO job (id, brand_id, title, description, platform, niche, content_formats, deliverables_count,
    video_duration_sec, rights_package, revision_rounds, languages, needs_posting, shipping_required, budget_min_minor,
    budget_max_minor, currency, deadline_type, slots, taken_slots, work_days, review_days, status, moderation_status,
    published_at, created_at, updated_at)
  SELECT gen_random_uuid(), '00000000-0000-7000-8000-000000000000',
    'Обзор ' || (ARRAY['крема','чайника','курса','игры','корма'])[1 + n % 5] || CASE WHEN n % 5000 = 0 THEN ' жёлудь' ELSE '' END,
    'Ролик номер ' || n || CASE WHEN n % 50 = 0 THEN ' про путешествия' ELSE '' END,
    (CASE WHEN n % 4000 = 0 THEN 'OTHER' ELSE (ARRAY['TIKTOK','VK_CLIPS','YOUTUBE_SHORTS'])[1 + n % 3] END)::platform,
    (CASE WHEN n % 4000 = 0 THEN 'PETS' ELSE (ARRAY['BEAUTY','FOOD','GADGETS','HOME'])[1 + n % 4] END)::niche,
    CASE WHEN n % 4000 = 0 THEN ARRAY['SKETCH'] ELSE ARRAY['REVIEW','UNBOXING'] END, 1, 30,
    (CASE WHEN n % 4000 = 0 THEN 'BUYOUT' ELSE 'BASIC' END)::rights_package, 2,
    CASE WHEN n % 4000 = 0 THEN ARRAY['tg'] ELSE ARRAY['ru'] END, n % 4000 = 0, n % 4000 = 0,
    100000 + n % 7919, 200000 + n % 7919, (CASE WHEN n % 4000 = 0 THEN 'KZT' ELSE 'RUB' END)::currency,
    (ARRAY['URGENT_48H','DAYS_3_5','WEEK_PLUS','DATE',NULL])[1 + n % 5]::deadline_type, 1, (n % 10 = 1)::int, 7, 3,
    'PUBLISHED', 'APPROVED', now() - n * interval '1 minute', now(), now()
  FROM generate_series(1, ${JOBS}) AS n`;

const FILTERS: FeedFilter[] = [
  {},
  { q: 'обзор' },
  { q: 'путешествие' },
  { q: 'желудь' },
  { q: 'самовар' },
  { platform: 'TIKTOK' },
  { platform: 'OTHER' },
  { niche: 'FOOD' },
  { niche: 'PETS' },
  { formats: ['REVIEW'] },
  { formats: ['SKETCH'] },
  { rightsPackage: 'BASIC' },
  { rightsPackage: 'BUYOUT' },
  { lang: 'ru' },
  { lang: 'tg' },
  { needsPosting: false },
  { needsPosting: true },
  { shippingRequired: false },
  { shippingRequired: true },
  { currency: 'RUB' },
  { currency: 'KZT' },
  { currency: 'RUB', minBudget: 207_900n },
  { currency: 'RUB', minBudget: 1n },
  { currency: 'RUB', maxBudget: 200_010n },
  { currency: 'RUB', maxBudget: 1_000_000n },
];

describe(`plans of the job feed over ${JOBS} jobs`, () => {
  let client: pg.Client;
  let drop: () => Promise<void>;

  beforeAll(async () => {
    ({ client, drop } = await connectToTestDatabase());
    await rebuildingIndexes(client, 'job', () => client.query(FILL));
  }, 60_000);
  afterAll(() => drop());

  const cases = FILTERS.flatMap((filter) => FEED_SORTS.map((sort) => ({ filter, sort })));
  it.each(cases)('$filter by $sort', async ({ filter, sort }) => {
    const currency = sort === 'budget' ? (filter.currency ?? 'RUB') : filter.currency;
    const read = await readOf(client, feedQuery({ ...filter, sort, currency }, { limit: 20 }));
    expect(read.sequential).toEqual([]);
    expect(read.rows).toBeLessThanOrEqual(MOST_ROWS_READ);
  });
});
