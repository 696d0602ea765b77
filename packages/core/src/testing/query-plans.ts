import type pg from 'pg';

interface Plan {
  'Node Type': string;
  'Relation Name'?: string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  'Rows Removed by Index Recheck'?: number;
  Plans?: Plan[];
}

export interface Reading {
  /** Rows fetched from tables, those that a filter dropped included. */
  rows: number;
  /** Tables that were read from end to end. */
  sequential: string[];
}

/** Runs the query under EXPLAIN ANALYZE and adds up what it read. */
export async function readOf(
  client: pg.Client,
  query: { text: string; values: unknown[] },
): Promise<Reading> {
  const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: Plan }] }>({
    text: `EXPLAIN (ANALYZE, FORMAT JSON) ${query.text}`,
    values: query.values,
  });
  const scans = flatten(rows[0]!['QUERY PLAN'][0].Plan).filter((plan) => plan['Relation Name'] !== undefined);
  return {
    rows: scans.reduce((sum, plan) => sum + rowsOf(plan), 0),
    sequential: scans
      .filter((plan) => plan['Node Type'] === 'Seq Scan')
      .map((plan) => plan['Relation Name']!),
  };
}

/**
 * Fills a table without its secondary indexes and makes them again from their own definitions, which is many
 * times faster than keeping GIN indexes up to date row by row.
 */
export async function rebuildingIndexes(
  client: pg.Client,
  table: string,
  fill: () => Promise<unknown>,
): Promise<void> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `SELECT indexrelid::regclass::text AS name, pg_get_indexdef(indexrelid) AS definition
     FROM pg_index WHERE indrelid = $1::regclass AND NOT indisunique`,
    [table],
  );
  for (const { name } of rows) await client.query(`DROP INDEX ${name}`);
  await fill();
  for (const { definition } of rows) await client.query(definition);
  await client.query(`VACUUM ANALYZE ${table}`);
}

const flatten = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(flatten)];

function rowsOf(plan: Plan): number {
  const removed = (plan['Rows Removed by Filter'] ?? 0) + (plan['Rows Removed by Index Recheck'] ?? 0);
  return (plan['Actual Rows'] + removed) * plan['Actual Loops'];
}
