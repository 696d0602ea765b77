import type { Schema } from '@dubl/api-client';

export type Reconciliation = Schema<'ReconciliationDto'>;
export type Difference = Schema<'DifferenceDto'>;

/** The checks that found something, each with what it found, in the order in which the API tells them. */
export function byCheck({ checks, differences }: Pick<Reconciliation, 'checks' | 'differences'>) {
  return checks.flatMap((check) => {
    const own = differences.filter((difference) => difference.check === check.check);
    return own.length > 0 ? [[check, own] as const] : [];
  });
}

export const secondsOf = (run: Pick<Reconciliation, 'startedAt' | 'finishedAt'>): number =>
  Math.round((Date.parse(run.finishedAt) - Date.parse(run.startedAt)) / 1000);
