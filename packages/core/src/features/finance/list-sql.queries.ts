import { emptySql, joinSql, sql, type Sql } from '../../platform/db/index.js';

/** `WHERE` of the conditions that are there; nothing where none is. */
export function where(...conditions: (Sql | undefined | false | '')[]): Sql {
  const given = conditions.filter((condition) => typeof condition === 'object');
  return given.length === 0 ? emptySql : sql`WHERE ${joinSql(given, ' AND ')}`;
}

/** One row more than is shown tells whether there is a next page; absent: all rows, for a file. */
export const limitTo = (page: { limit: number } | undefined): Sql =>
  page === undefined ? emptySql : sql`LIMIT ${page.limit + 1}`;

/** Some legs of a ledger transaction as JSON, in their order; amounts as text, for JSON numbers are floats. */
export const legsJson = (condition: Sql): Sql => sql`(
  SELECT coalesce(json_agg(json_build_object(
           'code', account.code, 'kind', account.kind, 'ownerId', account.owner_id, 'ownerName', owner.display_name,
           'amountMinor', leg.amount_minor::text, 'balanceAfterMinor', leg.balance_after_minor::text
         ) ORDER BY leg.leg), '[]')
  FROM ledger_entry leg JOIN ledger_account account ON account.id = leg.account_id
  LEFT JOIN app_user owner ON owner.id = account.owner_id
  WHERE ${condition})`;
