import { ListFilter } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { WalletEntry } from '@/lib/api/types';
import { cx } from '@/lib/cx';
import { DateTime } from '@/ui/date-time';
import { iconButtonStyle } from '@/ui/icon-button';
import { Money } from '@/ui/money';

interface EntryTableProps {
  entries: readonly WalletEntry[];
  /** The same history, narrowed to one deal; null where it is already. */
  dealHref: ((dealId: string) => string) | null;
}

/** A phone has no room for these columns: what they hold stands under the operation and the sum there. */
const WIDE = 'hidden md:table-cell';
const CELL = 'py-3 pr-4 align-top last:pr-0';
const HEAD = 'pb-2 pr-4 text-left font-medium last:pr-0';

/** The history of a balance: what came, what went, and how much was left after it. The file has the same columns. */
export function EntryTable({ entries, dealHref }: EntryTableProps) {
  const t = useTranslations('wallet');
  return (
    <table className="w-full">
      <caption className="sr-only">{t('history')}</caption>
      <thead className="border-b border-line text-13 text-ink-3">
        <tr>
          <th scope="col" className={cx(HEAD, WIDE)}>
            {t('column.date')}
          </th>
          <th scope="col" className={HEAD}>
            {t('column.operation')}
          </th>
          <th scope="col" className={cx(HEAD, WIDE)}>
            {t('column.deal')}
          </th>
          <th scope="col" className={cx(HEAD, 'text-right')}>
            {t('column.sum')}
          </th>
          <th scope="col" className={cx(HEAD, WIDE, 'text-right')}>
            {t('column.balance')}
          </th>
        </tr>
      </thead>
      <tbody className="divide-y divide-line">
        {entries.map((entry) => {
          const balance = <Money minor={entry.balanceAfterMinor} currency={entry.currency} />;
          return (
            <tr key={entry.id}>
              <td className={cx(CELL, WIDE, 'text-13 whitespace-nowrap text-ink-2')}>
                <DateTime value={entry.createdAt} />
              </td>
              <td className={CELL}>
                <p className="font-medium">{entry.title}</p>
                <div className="md:hidden">
                  <DealLink entry={entry} className="line-clamp-2" />
                  <p className="text-13 text-ink-3">
                    <DateTime value={entry.createdAt} />
                  </p>
                </div>
              </td>
              <td className={cx(CELL, WIDE)}>
                <div className="flex items-start justify-between gap-1">
                  <DealLink entry={entry} />
                  {dealHref && entry.dealId && (
                    <Link
                      href={dealHref(entry.dealId)}
                      scroll={false}
                      aria-label={t('onlyDeal', { title: entry.dealTitle ?? '' })}
                      title={t('onlyDealShort')}
                      className={cx(iconButtonStyle, '-my-2')}
                    >
                      <ListFilter aria-hidden size={14} />
                    </Link>
                  )}
                </div>
              </td>
              <td className={cx(CELL, 'text-right')}>
                <Money
                  minor={entry.amountMinor}
                  currency={entry.currency}
                  sign
                  className={cx('font-semibold', entry.amountMinor > 0 && 'text-money')}
                />
                <p className="text-12 whitespace-nowrap text-ink-3 md:hidden">
                  {t('column.balance')}: {balance}
                </p>
              </td>
              <td className={cx(CELL, WIDE, 'text-right text-ink-2')}>{balance}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function DealLink({ entry, className }: { entry: WalletEntry; className?: string }) {
  if (!entry.dealId) return null;
  return (
    <Link
      href={`/deals/${entry.dealId}`}
      className={cx(
        'min-w-0 text-13 text-ink-2 underline decoration-line-strong underline-offset-2 hover:text-ink',
        className,
      )}
    >
      {entry.dealTitle}
    </Link>
  );
}
