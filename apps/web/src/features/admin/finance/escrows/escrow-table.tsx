import type { Schema } from '@dubl/api-client';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { withQuery } from '@/lib/search-params';
import { DateTime } from '@/ui/date-time';
import { Money } from '@/ui/money';
import { Table, Td, Th } from '@/ui/table';
import { accountHref } from '../account-name';
import { ledgerLink } from '../ledger-link';
import { EscrowBadge } from './escrow-badge';

/** Money of deals: what was agreed, and what lies on the account of each right now. */
export function EscrowTable({ escrows }: { escrows: readonly Schema<'FinanceEscrowDto'>[] }) {
  const t = useTranslations('adminFinance');
  return (
    <Table label={t('tab.escrows')}>
      <thead>
        <tr>
          <Th>{t('escrows.deal')}</Th>
          <Th>{t('escrows.sides')}</Th>
          <Th>{t('escrows.status')}</Th>
          <Th numeric>{t('escrows.amount')}</Th>
          <Th numeric>{t('escrows.balance')}</Th>
          <Th>{t('escrows.funded')}</Th>
          <Th>{t('escrows.settled')}</Th>
        </tr>
      </thead>
      <tbody>
        {escrows.map((escrow) => (
          <tr key={escrow.id}>
            <Td className="min-w-56 font-medium">
              <Link
                href={withQuery('/admin/finance/transactions', { dealId: escrow.dealId })}
                prefetch={false}
                className={ledgerLink}
              >
                {escrow.dealTitle}
              </Link>
            </Td>
            <Td className="min-w-40">
              {escrow.brand.displayName}
              <span className="block text-ink-2">{escrow.creator.displayName}</span>
            </Td>
            <Td className="min-w-44">
              <EscrowBadge status={escrow.status} />
            </Td>
            <Td numeric className="font-medium">
              <Money minor={escrow.amountMinor} currency={escrow.currency} />
            </Td>
            <Td numeric>
              {escrow.status === 'UNFUNDED' ? (
                '—'
              ) : (
                <Link href={accountHref(escrow.accountCode)} prefetch={false} className={ledgerLink}>
                  <Money minor={escrow.balanceMinor} currency={escrow.currency} />
                </Link>
              )}
            </Td>
            <Td className="whitespace-nowrap">{escrow.fundedAt && <DateTime value={escrow.fundedAt} />}</Td>
            <Td className="whitespace-nowrap">{escrow.settledAt && <DateTime value={escrow.settledAt} />}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
