import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { withQuery } from '@/lib/search-params';
import { DateTime } from '@/ui/date-time';
import { Money } from '@/ui/money';
import { TransactionKind } from '../../finance/names';
import type { DisputeCase } from '../dispute';

/** What went through the deal's escrow, oldest first, with what lay there after each step. */
export function CaseLedger({ dispute: { escrowEntries, deal } }: { dispute: DisputeCase }) {
  const t = useTranslations('adminDisputes.case');
  return (
    <>
      {escrowEntries.length === 0 ? (
        <p className="text-ink-3">{t('ledgerEmpty')}</p>
      ) : (
        <ul className="flex flex-col gap-2">
          {escrowEntries.map(({ reference, kind, amountMinor, balanceAfterMinor, createdAt }) => (
            <li key={reference} className="flex items-baseline justify-between gap-4">
              <span className="min-w-0">
                <TransactionKind kind={kind} />
                <span className="block text-13 text-ink-3">
                  <DateTime value={createdAt} />
                </span>
              </span>
              <span className="shrink-0 text-right">
                <Money minor={amountMinor} currency={deal.currency} sign />
                <span className="block text-13 text-ink-3">
                  {t('balanceAfter')} <Money minor={balanceAfterMinor} currency={deal.currency} />
                </span>
              </span>
            </li>
          ))}
        </ul>
      )}
      <Link
        href={withQuery('/admin/finance/transactions', { dealId: deal.id })}
        className="mt-3 inline-block underline underline-offset-4 hover:text-ink-2"
      >
        {t('ledgerAll')}
      </Link>
    </>
  );
}
