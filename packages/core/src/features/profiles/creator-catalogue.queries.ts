import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import {
  Prisma,
  emptySql,
  joinSql,
  sql,
  type Currency,
  type Niche,
  type Platform,
  type Sql,
} from '../../platform/db/index.js';
import { validationError } from '../../platform/errors/index.js';
import type { Minor } from '../../platform/money/index.js';
import { decodeCursor, isUuid, toPage, type Page, type PageRequest } from '../../platform/paging/index.js';
import { creatorSelect, toCreatorView, type CreatorView } from './creator-profile.queries.js';

export const CATALOGUE_SORTS = ['rating', 'price', 'new'] as const;
export type CatalogueSort = (typeof CATALOGUE_SORTS)[number];

export interface CatalogueFilter {
  /** Russian full text over name, city and bio, е = ё. */
  q?: string;
  platform?: Platform;
  niche?: Niche;
  lang?: string;
  city?: string;
  /** Required with a price bound and with sort=price: amounts in different currencies do not compare. */
  currency?: Currency;
  minPrice?: Minor;
  maxPrice?: Minor;
  verified?: boolean;
  available?: boolean;
  /** Absent: by rating. */
  sort?: CatalogueSort;
}

/** Text search looks at this many of the newest matches and no more. */
const SEARCH_DEPTH = 1_000;

/** Spelled exactly as in the catalogue's indexes, or the planner does not use them. */
const FACETS = sql`creator_facets(platforms, niches, languages, city, currency, verification_status, availability)`;
const RATING = sql`(CASE WHEN rating_count = 0 THEN 0 ELSE rating_sum * 100 / rating_count END)`;

type Key = [first: number, second: number, id: string];
interface Order {
  columns: Sql;
  orderBy: Sql;
  after: (key: Key) => Sql;
}

const ORDERS: Record<CatalogueSort, Order> = {
  rating: {
    columns: sql`${RATING} AS "first", rating_count AS "second"`,
    orderBy: sql`${RATING} DESC, rating_count DESC, profile.user_id DESC`,
    after: ([rating, count, id]) =>
      sql`(${RATING}, rating_count, profile.user_id) < (${rating}::int, ${count}::int, ${id}::uuid)`,
  },
  // Cheapest first; who names no price has no place in this order.
  price: {
    columns: sql`price_per_video_minor AS "first", 0 AS "second"`,
    orderBy: sql`price_per_video_minor, profile.user_id`,
    after: ([price, , id]) =>
      sql`(price_per_video_minor, profile.user_id) > (${BigInt(price)}::bigint, ${id}::uuid)`,
  },
  // Ids are UUIDv7, so the primary key is the order of registration.
  new: {
    columns: sql`0 AS "first", 0 AS "second"`,
    orderBy: sql`profile.user_id DESC`,
    after: ([, , id]) => sql`profile.user_id < ${id}::uuid`,
  },
};

/** The public catalogue: active creators whose profile is public. */
@Injectable()
export class CreatorCatalogueQueries {
  constructor(
    private readonly prisma: Prisma,
    private readonly clock: Clock,
  ) {}

  /** @throws VALIDATION_ERROR on `currency` where prices are compared without one */
  async list(filter: CatalogueFilter, page: PageRequest): Promise<Page<CreatorView>> {
    if (comparesPrices(filter) && !filter.currency) throw validationError({ currency: ['isDefined'] });
    const now = this.clock.now();
    const keys = await this.prisma.$queryRaw<{ id: string; first: number | bigint; second: number }[]>(
      catalogueQuery(filter, page, now),
    );
    const keyOf = (row: (typeof keys)[number]): Key => [Number(row.first), row.second, row.id];
    const { items: ids, nextCursor } = toPage(keys, page.limit, keyOf, (row) => row.id);
    const rows = await this.prisma.creatorProfile.findMany({
      where: { userId: { in: ids } },
      select: creatorSelect,
    });
    const byId = new Map(rows.map((row) => [row.userId, toCreatorView(row, now)]));
    return { items: ids.flatMap((id) => byId.get(id) ?? []), nextCursor };
  }
}

const isKey = (value: unknown): value is Key =>
  Array.isArray(value) &&
  value.length === 3 &&
  Number.isSafeInteger(value[0]) &&
  Number.isSafeInteger(value[1]) &&
  isUuid(value[2]);

/** Ids of one page with their sort keys, one more than asked for. */
export function catalogueQuery(filter: CatalogueFilter, { limit, cursor }: PageRequest, now: Date): Sql {
  const order = ORDERS[filter.sort ?? 'rating'];
  const after = cursor === undefined ? emptySql : sql`AND ${order.after(decodeCursor(cursor, isKey))}`;
  return sql`SELECT profile.user_id AS id, ${order.columns}
    FROM creator_profile AS profile
    WHERE is_public AND NOT EXISTS (SELECT FROM app_user WHERE id = profile.user_id AND status <> 'ACTIVE') ${joinSql([emptySql, ...conditions(filter, now)], ' AND ')} ${after}
    ORDER BY ${order.orderBy} LIMIT ${limit + 1}`;
}

const comparesPrices = ({ sort, minPrice, maxPrice }: CatalogueFilter): boolean =>
  sort === 'price' || minPrice !== undefined || maxPrice !== undefined;

function conditions(filter: CatalogueFilter, now: Date): Sql[] {
  const { currency, minPrice, maxPrice, available, q } = filter;
  const byPrice = comparesPrices(filter);
  const facets = facetsOf(filter);
  // A plain comparison leads the index on prices; without money in play the facet is the better way in.
  if (currency && !byPrice) facets.push(`currency:${currency}`);
  return [
    ...(currency && byPrice
      ? [sql`currency = ${currency}::currency AND price_per_video_minor IS NOT NULL`]
      : []),
    ...(minPrice === undefined ? [] : [sql`price_per_video_minor >= ${minPrice}`]),
    ...(maxPrice === undefined ? [] : [sql`price_per_video_minor <= ${maxPrice}`]),
    ...(facets.length > 0 ? [sql`${FACETS} @> ${facets}::text[]`] : []),
    ...(available === undefined ? [] : [availability(available, now)]),
    ...(q === undefined ? [] : [sql`profile.user_id = ANY (ARRAY(${matching(q)}))`]),
  ];
}

/** Labels as `creator_facets` makes them. */
function facetsOf({ platform, niche, lang, city, verified }: CatalogueFilter): string[] {
  return [
    ...(platform ? [`platform:${platform}`] : []),
    ...(niche ? [`niche:${niche}`] : []),
    ...(lang ? [`lang:${lang.toLowerCase()}`] : []),
    ...(city ? [`city:${city.trim().toLowerCase().replaceAll('ё', 'е')}`] : []),
    ...(verified === undefined ? [] : [`verified:${verified}`]),
  ];
}

/** A pause with a date ends by itself. */
function availability(available: boolean, now: Date): Sql {
  const open = sql`(${FACETS} @> '{open:true}' OR paused_until <= ${now.toISOString()}::timestamptz)`;
  return available ? open : sql`NOT COALESCE(${open}, false)`;
}

/**
 * Name and profile are two tables with an index each: the newest matches of either. Asked for as an array,
 * so that profiles are looked up by key and never the other way round.
 */
function matching(q: string): Sql {
  const query = sql`search_query(${q})`;
  return sql`(SELECT user_id FROM creator_profile WHERE is_public AND search_vector(city, bio) @@ ${query}
      ORDER BY user_id DESC LIMIT ${SEARCH_DEPTH})
    UNION (SELECT id FROM app_user WHERE role = 'CREATOR' AND search_vector(display_name, '') @@ ${query}
      ORDER BY id DESC LIMIT ${SEARCH_DEPTH})`;
}
