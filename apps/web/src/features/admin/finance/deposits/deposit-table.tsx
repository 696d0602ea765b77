import type { Schema } from '@dubl/api-client';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { StatusBadge } from '@/features/status/status-badge';
import { withQuery } from '@/lib/search-params';
import { DateTime } from '@/ui/date-time';
import { Money } from '@/ui/money';
import { Reference } from '@/ui/reference';
import { Table, Td, Th } from '@/ui/table';
import { ledgerLink } from '../ledger-link';
import { ProviderName } from '../names';
import { ChargeBackButton } from './charge-back-button';

/** Top-ups of all users, newest first. */
export function DepositTable({ deposits }: { deposits: readonly Schema<'FinanceDepositDto'>[] }) {
  const t = useTranslations('adminFinance');
  return (
    <Table label={t('tab.deposits')}>
      <thead>
        <tr>
          <Th>{t('deposits.created')}</Th>
          <Th>{t('deposits.payer')}</Th>
          <Th>{t('deposits.status')}</Th>
          <Th numeric>{t('deposits.amount')}</Th>
          <Th numeric>{t('deposits.received')}</Th>
          <Th>{t('deposits.provider')}</Th>
          <Th>{t('deposits.settled')}</Th>
          <Th>{t('deposits.action')}</Th>
        </tr>
      </thead>
      <tbody>
        {deposits.map((deposit) => (
          <tr key={deposit.id}>
            <Td className="whitespace-nowrap">
              <DateTime value={deposit.createdAt} />
            </Td>
            <Td className="min-w-40 font-medium">
              <Link
                href={withQuery('/admin/finance/transactions', { depositId: deposit.id })}
                prefetch={false}
                className={ledgerLink}
              >
                {deposit.owner.displayName}
              </Link>
            </Td>
            <Td className="min-w-40">
              <StatusBadge entity="deposit" code={deposit.status} side="brand" />
              {deposit.status === 'PENDING' && (
                <span className="mt-1 block text-13 text-ink-3">
                  {deposit.startedAt ? (
                    <>
                      {t('deposits.started')} <DateTime value={deposit.startedAt} />
                    </>
                  ) : (
                    t('deposits.notStarted')
                  )}
                </span>
              )}
              {deposit.failureReason && (
                <span className="mt-1 block text-13 text-ink-3">{deposit.failureReason}</span>
              )}
            </Td>
            <Td numeric>
              <Money minor={deposit.amountMinor} currency={deposit.currency} />
            </Td>
            <Td numeric>
              {deposit.receivedMinor === null ? (
                '—'
              ) : (
                <Money
                  minor={deposit.receivedMinor}
                  currency={deposit.currency}
                  className={
                    deposit.receivedMinor === deposit.amountMinor ? undefined : 'font-medium text-warn'
                  }
                />
              )}
            </Td>
            <Td className="min-w-40">
              <ProviderName name={deposit.provider} />
              {deposit.providerPaymentId && (
                <span className="block">
                  <Reference>{deposit.providerPaymentId}</Reference>
                </span>
              )}
            </Td>
            <Td className="whitespace-nowrap">
              {deposit.settledAt && <DateTime value={deposit.settledAt} />}
              {deposit.chargedBackAt && (
                <span className="block text-danger">
                  {t('deposits.chargedBack')} <DateTime value={deposit.chargedBackAt} />
                </span>
              )}
            </Td>
            <Td className="whitespace-nowrap">
              {deposit.status === 'SUCCEEDED' && (
                <ChargeBackButton
                  deposit={{
                    id: deposit.id,
                    payer: deposit.owner.displayName,
                    amountMinor: deposit.receivedMinor ?? deposit.amountMinor,
                    currency: deposit.currency,
                  }}
                />
              )}
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
