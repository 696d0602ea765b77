import type { Schema } from '@dubl/api-client';
import { useTranslations } from 'next-intl';
import { Money } from '@/ui/money';
import { Reference } from '@/ui/reference';
import { Table, Td, Th } from '@/ui/table';
import { AccountLink } from '../names';

/** Accounts with their balances; each leads to what its balance is made of. */
export function AccountTable({ accounts }: { accounts: readonly Schema<'LedgerAccountDto'>[] }) {
  const t = useTranslations('adminFinance');
  return (
    <Table label={t('tab.accounts')}>
      <thead>
        <tr>
          <Th>{t('accounts.account')}</Th>
          <Th>{t('accounts.code')}</Th>
          <Th numeric>{t('accounts.entries')}</Th>
          <Th numeric>{t('accounts.balance')}</Th>
        </tr>
      </thead>
      <tbody>
        {accounts.map((account) => (
          <tr key={account.code}>
            <Td className="min-w-48">
              <AccountLink account={account} />
            </Td>
            <Td className="min-w-56">
              <Reference>{account.code}</Reference>
            </Td>
            <Td numeric>{account.entriesCount}</Td>
            <Td numeric className="font-medium">
              <Money minor={account.balanceMinor} currency={account.currency} />
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
