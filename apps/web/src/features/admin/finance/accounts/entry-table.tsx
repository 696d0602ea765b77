import type { Schema } from '@dubl/api-client';
import { useTranslations } from 'next-intl';
import { cx } from '@/lib/cx';
import type { Currency } from '@/lib/format/money';
import { DateTime } from '@/ui/date-time';
import { Money } from '@/ui/money';
import { Table, Td, Th } from '@/ui/table';
import { Operation } from '../journal/operation';
import { AccountLink } from '../names';

interface EntryTableProps {
  entries: readonly Schema<'AccountEntryDto'>[];
  currency: Currency;
}

/** What a balance is made of, newest first: each movement, where it came from or went, and the balance it left behind. */
export function EntryTable({ entries, currency }: EntryTableProps) {
  const t = useTranslations('adminFinance.entry');
  return (
    <Table label={t('label')}>
      <thead>
        <tr>
          <Th>{t('when')}</Th>
          <Th>{t('operation')}</Th>
          <Th>{t('counter')}</Th>
          <Th numeric>{t('amount')}</Th>
          <Th numeric>{t('balance')}</Th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          // One transaction may move an account more than once.
          <tr key={`${entry.transactionId}:${entry.balanceAfterMinor}`}>
            <Td className="whitespace-nowrap text-ink-2">
              <DateTime value={entry.createdAt} />
            </Td>
            <Td className="min-w-64">
              <Operation operation={entry} />
            </Td>
            <Td className="min-w-56">
              <ul className="flex flex-col">
                {entry.counterLegs.map((leg, index) => (
                  <li key={index} className="flex items-baseline justify-between gap-3">
                    <AccountLink account={leg} className="min-w-0" />
                    <Money minor={leg.amountMinor} currency={currency} sign className="text-ink-2" />
                  </li>
                ))}
              </ul>
            </Td>
            <Td numeric>
              <Money
                minor={entry.amountMinor}
                currency={currency}
                sign
                className={cx('font-medium', entry.amountMinor > 0 && 'text-money')}
              />
            </Td>
            <Td numeric>
              <Money minor={entry.balanceAfterMinor} currency={currency} />
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
