import type pg from 'pg';
import { connectToTestDatabase } from '../../testing/index.js';
import { readOf, rebuildingIndexes } from '../../testing/query-plans.js';
import { catalogueQuery } from './creator-catalogue.queries.js';
import { CATALOGUE_SORTS, type CatalogueFilter } from './index.js';

const CREATORS = 100_000;
const MOST_ROWS_READ = 5_000;

const USERS = `
  INSERT INTO app_user (id, email, password_hash, role, display_name, created_at)
  SELECT gen_random_uuid(), n || '@example.com', 'x', 'CREATOR',
    (ARRAY['Анна','Игорь','Мария'])[1 + n % 3] || CASE WHEN n % 5000 = 0 THEN ' Звездочётова' ELSE '' END, now()
  FROM generate_series(1, ${CREATORS}) AS n`;
/** Skewed on purpose: each filter below is tried with a value that nearly all creators have and with a rare one. */
const PROFILES = `
  INSERT INTO creator_profile (user_id, bio, city, languages, niches, platforms, price_per_video_minor, currency,
    availability, verification_status, rating_sum, rating_count, created_at, updated_at)
  SELECT id, 'Снимаю обзоры номер ' || n || CASE WHEN n % 2000 = 0 THEN ' на маяке' ELSE '' END,
    CASE WHEN n % 4000 = 0 THEN 'Тикси' ELSE (ARRAY['Казань','Москва'])[1 + n % 2] END,
    CASE WHEN n % 4000 = 0 THEN ARRAY['tg'] ELSE ARRAY['ru'] END,
    CASE WHEN n % 4000 = 0 THEN ARRAY['PETS'] ELSE ARRAY['BEAUTY','HOME'] END,
    CASE WHEN n % 4000 = 0 THEN ARRAY['OTHER'] ELSE ARRAY['TIKTOK'] END, 1000 + n % 7919,
    (CASE WHEN n % 4000 = 0 THEN 'KZT' ELSE 'RUB' END)::currency, (CASE WHEN n % 3 = 0 THEN 'PAUSED' ELSE 'OPEN' END)::availability,
    (CASE WHEN n % 4000 = 0 THEN 'VERIFIED' ELSE 'UNVERIFIED' END)::verification_status, (n % 50) * 4, n % 50, now(), now()
  FROM (SELECT id, split_part(email, '@', 1)::int AS n FROM app_user) AS creator`;

const FILTERS: CatalogueFilter[] = [
  {},
  { q: 'звездочетова' },
  { q: 'маяк' },
  { q: 'самовар' },
  { platform: 'TIKTOK' },
  { platform: 'OTHER' },
  { niche: 'HOME' },
  { niche: 'PETS' },
  { lang: 'ru' },
  { lang: 'tg' },
  { city: 'казань' },
  { city: 'Тикси' },
  { currency: 'RUB' },
  { currency: 'KZT' },
  { currency: 'RUB', minPrice: 8_900n },
  { currency: 'RUB', minPrice: 1n },
  { currency: 'RUB', maxPrice: 1_010n },
  { currency: 'RUB', maxPrice: 100_000n },
  { verified: true },
  { verified: false },
  { available: true },
  { available: false },
];

describe(`plans of the creator catalogue over ${CREATORS} creators`, () => {
  let client: pg.Client;
  let drop: () => Promise<void>;

  beforeAll(async () => {
    ({ client, drop } = await connectToTestDatabase());
    await rebuildingIndexes(client, 'app_user', () => client.query(USERS));
    await rebuildingIndexes(client, 'creator_profile', () => client.query(PROFILES));
  }, 60_000);
  afterAll(() => drop());

  const cases = FILTERS.flatMap((filter) => CATALOGUE_SORTS.map((sort) => ({ filter, sort })));
  it.each(cases)('$filter by $sort', async ({ filter, sort }) => {
    const currency = sort === 'price' ? (filter.currency ?? 'RUB') : filter.currency;
    const read = await readOf(
      client,
      catalogueQuery({ ...filter, sort, currency }, { limit: 20 }, new Date()),
    );
    expect(read.sequential).toEqual([]);
    expect(read.rows).toBeLessThanOrEqual(MOST_ROWS_READ);
  });
});
