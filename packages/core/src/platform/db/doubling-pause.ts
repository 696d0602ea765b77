import { sql, type RawBuilder } from 'kysely';

/**
 * When to try again: a pause after `now` that doubles with each try, up to `longestMs`.
 * @param tries column that holds how many tries there were. The exponent is bounded: after some forty tries
 *   the doubled interval would overflow, and the statement with it, for every row it touches.
 */
export const afterDoublingPause = (
  now: Date,
  tries: string,
  { firstMs, longestMs }: { firstMs: number; longestMs: number },
): RawBuilder<Date> =>
  sql`${now}::timestamptz + interval '1 millisecond'
    * least(${firstMs}::float8 * power(2, least(${sql.ref(tries)}, 30)), ${longestMs}::float8)`;
