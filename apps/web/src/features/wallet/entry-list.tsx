import { ArrowDownLeft, ArrowUpRight } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { WalletEntry } from '@/lib/api/types';
import { cx } from '@/lib/cx';
import { formatMoney } from '@/lib/format/money';
import { DateTime } from '@/ui/date-time';
import { Money } from '@/ui/money';

/** The history of a balance: what came, what went, and how much was left after it. */
export function EntryList({ entries }: { entries: readonly WalletEntry[] }) {
  const t = useTranslations('wallet');
  const tEntry = useTranslations('wallet.entry');
  return (
    <ul className="divide-y divide-line">
      {entries.map((entry) => {
        const kind = entry.kind as Parameters<typeof tEntry>[0];
        const isIncome = entry.amountMinor > 0;
        const Icon = isIncome ? ArrowDownLeft : ArrowUpRight;
        return (
          // One transaction may touch a wallet more than once.
          <li key={`${entry.id}:${entry.balanceAfterMinor}`} className="flex items-center gap-3 py-3">
            <span
              className={cx(
                'flex size-9 shrink-0 items-center justify-center rounded-full',
                isIncome ? 'bg-money-soft text-money' : 'bg-sunken text-ink-2',
              )}
            >
              <Icon aria-hidden size={18} />
            </span>
            <div className="min-w-0 flex-1">
              <p className="font-medium">{tEntry.has(kind) ? tEntry(kind) : tEntry('OTHER')}</p>
              {entry.dealId && (
                <p className="truncate text-13">
                  <Link
                    href={`/deals/${entry.dealId}`}
                    className="text-ink-2 underline decoration-line-strong underline-offset-2 hover:text-ink"
                  >
                    {entry.dealTitle}
                  </Link>
                </p>
              )}
              <p className="text-13 text-ink-3">
                <DateTime value={entry.createdAt} />
              </p>
            </div>
            <div className="text-right">
              <Money
                minor={entry.amountMinor}
                currency={entry.currency}
                sign
                className={cx('font-semibold', isIncome && 'text-money')}
              />
              <p className="text-12 whitespace-nowrap text-ink-3 tabular">
                {t('balanceAfter', { sum: formatMoney(entry.balanceAfterMinor, entry.currency) })}
              </p>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
