import type { Schema } from '@dubl/api-client';
import { withQuery } from '@/lib/search-params';
import { accountHref } from '../account-name';

export type Reconciliation = Schema<'ReconciliationDto'>;
export type Difference = Schema<'DifferenceDto'>;

export type Target = 'account' | 'posting' | 'deal' | 'payout' | 'deposit' | 'statement';

const journal = (query: Record<string, string>) => withQuery('/admin/finance/transactions', query);

/** From a difference to the entries behind it. */
export function targetsOf(links: Difference['links']): { target: Target; href: string }[] {
  const { accountCode, reference, dealId, payoutId, depositId, statementId } = links;
  const found: [Target, string | undefined][] = [
    ['account', accountCode && accountHref(accountCode)],
    ['posting', reference && journal({ reference })],
    ['deal', dealId && journal({ dealId })],
    ['payout', payoutId && journal({ payoutId })],
    ['deposit', depositId && journal({ depositId })],
    ['statement', statementId && `/admin/finance/statements/${statementId}`],
  ];
  return found.flatMap(([target, href]) => (href ? [{ target, href }] : []));
}

/** The checks that found something, each with what it found, in the order in which the API tells them. */
export function byCheck({ checks, differences }: Pick<Reconciliation, 'checks' | 'differences'>) {
  return checks.flatMap((check) => {
    const own = differences.filter((difference) => difference.check === check.check);
    return own.length > 0 ? [[check, own] as const] : [];
  });
}

export const secondsOf = (run: Pick<Reconciliation, 'startedAt' | 'finishedAt'>): number =>
  Math.round((Date.parse(run.finishedAt) - Date.parse(run.startedAt)) / 1000);
