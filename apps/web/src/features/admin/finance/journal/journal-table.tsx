import type { Schema } from '@dubl/api-client';
import { useTranslations } from 'next-intl';
import { DateTime } from '@/ui/date-time';
import { Money } from '@/ui/money';
import { Reference } from '@/ui/reference';
import { Table, Td, Th } from '@/ui/table';
import { AccountLink } from '../names';
import { Operation } from './operation';

/** The journal: every posting with its legs, newest first. */
export function JournalTable({ transactions }: { transactions: readonly Schema<'TransactionDto'>[] }) {
  const t = useTranslations('adminFinance');
  return (
    <Table label={t('tab.transactions')}>
      <thead>
        <tr>
          <Th>{t('entry.when')}</Th>
          <Th>{t('entry.operation')}</Th>
          <Th>{t('entry.account')}</Th>
          <Th numeric>{t('entry.amount')}</Th>
          <Th numeric>{t('entry.balance')}</Th>
        </tr>
      </thead>
      {transactions.map((transaction) => (
        <tbody key={transaction.id}>
          {transaction.legs.map((leg, index) => (
            <tr key={index}>
              {index === 0 && (
                <>
                  <Td rowSpan={transaction.legs.length} className="whitespace-nowrap text-ink-2">
                    <DateTime value={transaction.createdAt} />
                  </Td>
                  <Td rowSpan={transaction.legs.length} className="min-w-64">
                    <Operation operation={transaction} />
                    {transaction.reverses && (
                      <span className="block text-warn">
                        {t('entry.reverses')} <Reference>{transaction.reverses}</Reference>
                      </span>
                    )}
                  </Td>
                </>
              )}
              <Td className="min-w-56">
                <AccountLink account={leg} />
              </Td>
              <Td numeric>
                <Money minor={leg.amountMinor} currency={transaction.currency} sign className="font-medium" />
              </Td>
              <Td numeric className="text-ink-2">
                {leg.balanceAfterMinor === null ? (
                  '—'
                ) : (
                  <Money minor={leg.balanceAfterMinor} currency={transaction.currency} />
                )}
              </Td>
            </tr>
          ))}
        </tbody>
      ))}
    </Table>
  );
}
