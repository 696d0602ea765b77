import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { withQuery } from '@/lib/search-params';
import { DateTime } from '@/ui/date-time';
import { Money } from '@/ui/money';
import { Table, Td, Th } from '@/ui/table';
import { ledgerLink } from '../ledger-link';
import { ProviderName } from '../names';
import type { Withdrawal } from './commission';

/** What was taken out of the commission, newest first. */
export function WithdrawalTable({ withdrawals }: { withdrawals: readonly Withdrawal[] }) {
  const t = useTranslations('adminFinance.commission');
  return (
    <Table label={t('history')}>
      <thead>
        <tr>
          <Th>{t('when')}</Th>
          <Th numeric>{t('amount')}</Th>
          <Th>{t('provider')}</Th>
          <Th>{t('note')}</Th>
          <Th>{t('who')}</Th>
        </tr>
      </thead>
      <tbody>
        {withdrawals.map(({ id, createdAt, amountMinor, currency, provider, note, admin }) => (
          <tr key={id}>
            <Td className="whitespace-nowrap">
              <Link
                href={withQuery('/admin/finance/transactions', { reference: `COMMISSION_WITHDRAW:${id}` })}
                prefetch={false}
                className={ledgerLink}
              >
                <DateTime value={createdAt} />
              </Link>
            </Td>
            <Td numeric className="font-medium">
              <Money minor={amountMinor} currency={currency} />
            </Td>
            <Td className="min-w-32">
              <ProviderName name={provider} />
            </Td>
            <Td className="min-w-56">{note}</Td>
            <Td className="min-w-32">{admin.displayName}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
