import { Injectable } from '@nestjs/common';
import {
  Prisma,
  emptySql,
  joinSql,
  sql,
  type Currency,
  type Niche,
  type Platform,
  type RightsPackage,
  type Sql,
} from '../../platform/db/index.js';
import { validationError } from '../../platform/errors/index.js';
import type { Minor } from '../../platform/money/index.js';
import { decodeCursor, isUuid, toPage, type Page, type PageRequest } from '../../platform/paging/index.js';
import { JobViews, jobSelect, type JobView, type Viewer } from './job-views.queries.js';
import type { ContentFormat } from './vocabulary.js';

export const FEED_SORTS = ['new', 'budget', 'deadline'] as const;
export type FeedSort = (typeof FEED_SORTS)[number];

export interface FeedFilter {
  /** Russian full text over title and description, е = ё. */
  q?: string;
  platform?: Platform;
  niche?: Niche;
  /** Required with a money bound and with sort=budget: amounts in different currencies do not compare. */
  currency?: Currency;
  /** Bounds on the top of a job's budget. */
  minBudget?: Minor;
  maxBudget?: Minor;
  /** Any of them. */
  formats?: ContentFormat[];
  rightsPackage?: RightsPackage;
  needsPosting?: boolean;
  shippingRequired?: boolean;
  lang?: string;
  /** Absent: by relevance where there is a `q`, else newest first. */
  sort?: FeedSort;
}

/** Text search ranks this many of the newest matches and no more. */
const SEARCH_DEPTH = 1_000;

/** Spelled exactly as in the predicates of the feed's indexes, or the planner does not use them. */
const IN_FEED = sql`status = 'PUBLISHED' AND moderation_status = 'APPROVED' AND taken_slots < slots`;
const FACETS = sql`job_facets(platform, niche, rights_package, currency, needs_posting, shipping_required, content_formats, languages)`;

/** Every order is descending in each column, so that one row comparison continues a page. */
type Key = [order: number, publishedAt: number, id: string];
const ORDERS: Record<FeedSort | 'relevance', Sql> = {
  // A constant, so that all orders share the shape of the key; the planner drops it.
  new: sql`0::bigint`,
  budget: sql`budget_max_minor`,
  deadline: sql`job_urgency(deadline_type)`,
  relevance: sql`rank`,
};

/** The public feed: published, approved jobs with a free slot. */
@Injectable()
export class JobFeedQueries {
  constructor(
    private readonly prisma: Prisma,
    private readonly views: JobViews,
  ) {}

  /** @throws VALIDATION_ERROR on `currency` where money is compared without one */
  async list(filter: FeedFilter, page: PageRequest, viewer: Viewer): Promise<Page<JobView>> {
    assertComparable(filter);
    const keys = await this.prisma.$queryRaw<{ id: string; publishedAt: Date; order: bigint | number }[]>(
      feedQuery(filter, page),
    );
    const { items: ids, nextCursor } = toPage(keys, page.limit, keyOf, (row) => row.id);
    const rows = await this.prisma.job.findMany({ where: { id: { in: ids } }, select: jobSelect });
    const byId = new Map(rows.map((row) => [row.id, row]));
    const ordered = ids.flatMap((id) => byId.get(id) ?? []); // a job may leave the feed between the two reads
    return { items: await this.views.present(ordered, viewer), nextCursor };
  }

  /** What `feedLabels` of a filter may ask for: the labels of this job; undefined when it is not in the feed. */
  async labelsOf(jobId: string): Promise<string[] | undefined> {
    const [job] = await this.prisma.$queryRaw<{ labels: string[] }[]>(
      sql`SELECT ${FACETS} AS labels FROM job WHERE id = ${jobId}::uuid AND ${IN_FEED}`,
    );
    return job?.labels;
  }

  /** The feed's conditions the other way round: at which places in the list stand filters that show this job. */
  async whichMatch(jobId: string, filters: readonly FeedFilter[]): Promise<number[]> {
    if (filters.length === 0) return [];
    const answers = filters.map((filter, at) => sql`(${at}::int, ${matching(filter)})`);
    const rows = await this.prisma.$queryRaw<{ at: number }[]>(
      sql`SELECT answer.at FROM job, LATERAL (VALUES ${joinSql(answers)}) AS answer(at, is_met)
        WHERE job.id = ${jobId}::uuid AND answer.is_met ORDER BY answer.at`,
    );
    return rows.map(({ at }) => at);
  }
}

/** @throws VALIDATION_ERROR on `currency` where money is compared without one */
export function assertComparable(filter: FeedFilter): void {
  if (comparesMoney(filter) && !filter.currency) throw validationError({ currency: ['isDefined'] });
}

const keyOf = ({
  order,
  publishedAt,
  id,
}: {
  order: bigint | number;
  publishedAt: Date;
  id: string;
}): Key => [Number(order), publishedAt.getTime(), id];

const isKey = (value: unknown): value is Key =>
  Array.isArray(value) &&
  value.length === 3 &&
  Number.isFinite(value[0]) &&
  Number.isSafeInteger(value[1]) &&
  isUuid(value[2]);

/** Ids of one page with their sort keys, one more than asked for. */
export function feedQuery(filter: FeedFilter, { limit, cursor }: PageRequest): Sql {
  const sort = filter.sort ?? (filter.q === undefined ? 'new' : 'relevance');
  const order = ORDERS[sort];
  const after = cursor === undefined ? emptySql : sql`AND ${continuation(sort, decodeCursor(cursor, isKey))}`;
  const by = sort === 'new' ? emptySql : sql`${order} DESC,`;
  const columns = sql`id, published_at AS "publishedAt", ${order} AS "order"`;
  const tail = sql`${after} ORDER BY ${by} published_at DESC, id DESC LIMIT ${limit + 1}`;
  if (filter.q === undefined) return sql`SELECT ${columns} FROM job WHERE ${conditions(filter)} ${tail}`;
  return sql`SELECT ${columns} FROM (${newestMatches(filter)}) AS match WHERE true ${tail}`;
}

function continuation(sort: FeedSort | 'relevance', [order, publishedAt, id]: Key): Sql {
  const position = sql`${new Date(publishedAt).toISOString()}::timestamptz, ${id}::uuid`;
  if (sort === 'new') return sql`(published_at, id) < (${position})`;
  const value = sort === 'relevance' ? sql`${order}::float8` : sql`${BigInt(Math.trunc(order))}::bigint`;
  return sql`(${ORDERS[sort]}, published_at, id) < (${value}, ${position})`;
}

/**
 * Ranked by the title alone: a description matches or does not, and building its vector again for each of
 * a thousand rows would cost more than all the rest.
 */
function newestMatches(filter: FeedFilter): Sql {
  return sql`SELECT id, published_at, budget_max_minor, deadline_type,
      ts_rank(search_vector(title, ''), search_query(${filter.q}))::float8 AS rank
    FROM job WHERE ${matching(filter)}
    ORDER BY published_at DESC, id DESC LIMIT ${SEARCH_DEPTH}`;
}

/** All that a filter asks of a job. */
function matching(filter: FeedFilter): Sql {
  if (filter.q === undefined) return conditions(filter);
  return sql`${conditions(filter)} AND search_vector(title, description) @@ search_query(${filter.q})`;
}

const comparesMoney = ({ sort, minBudget, maxBudget }: FeedFilter): boolean =>
  sort === 'budget' || minBudget !== undefined || maxBudget !== undefined;

function conditions(filter: FeedFilter): Sql {
  const { currency, minBudget, maxBudget, formats } = filter;
  const byMoney = comparesMoney(filter);
  const facets = facetsOf(filter);
  // A plain comparison leads the index on budgets; without money in play the facet is the better way in.
  if (currency && !byMoney) facets.push(`currency:${currency}`);
  return joinSql(
    [
      IN_FEED,
      ...(currency && byMoney ? [sql`currency = ${currency}::currency`] : []),
      ...(minBudget === undefined ? [] : [sql`budget_max_minor >= ${minBudget}`]),
      ...(maxBudget === undefined ? [] : [sql`budget_max_minor <= ${maxBudget}`]),
      ...(facets.length > 0 ? [sql`${FACETS} @> ${facets}::text[]`] : []),
      ...(formats?.length ? [sql`${FACETS} && ${formats.map((format) => `format:${format}`)}::text[]`] : []),
    ],
    ' AND ',
  );
}

/** Labels that a job must have, all of them, to be shown under this filter; text, money and formats ask for more. */
export const feedLabels = (filter: FeedFilter): string[] => [
  ...facetsOf(filter),
  ...(filter.currency ? [`currency:${filter.currency}`] : []),
];

/** Labels as `job_facets` makes them. */
function facetsOf({
  platform,
  niche,
  rightsPackage,
  needsPosting,
  shippingRequired,
  lang,
}: FeedFilter): string[] {
  return [
    ...(platform ? [`platform:${platform}`] : []),
    ...(niche ? [`niche:${niche}`] : []),
    ...(rightsPackage ? [`rights:${rightsPackage}`] : []),
    ...(needsPosting === undefined ? [] : [`posting:${needsPosting}`]),
    ...(shippingRequired === undefined ? [] : [`shipping:${shippingRequired}`]),
    ...(lang ? [`lang:${lang.toLowerCase()}`] : []),
  ];
}
