import type { Schema } from '@dubl/api-client';
import { withQuery } from '@/lib/search-params';
import { accountHref } from './account-name';

/** What a difference or a line of a statement names. */
export type Named = Schema<'DifferenceLinksDto'>;

export type Target = 'account' | 'posting' | 'deal' | 'payout' | 'deposit' | 'statement';

const journal = (query: Record<string, string>) => withQuery('/admin/finance/transactions', query);

/** From what is named to the entries behind it. */
export function targetsOf(named: Named): { target: Target; href: string }[] {
  const { accountCode, reference, dealId, payoutId, depositId, statementId } = named;
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
