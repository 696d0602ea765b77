import type { Schema } from '@dubl/api-client';
import { useTranslations } from 'next-intl';
import { Money } from '@/ui/money';
import { Reference } from '@/ui/reference';
import { providerOf } from '../account-name';
import { ProviderName } from '../names';

/** Whose account it is, how much lies on it, and what the sign of the sum means. */
export function AccountHead({ account }: { account: Schema<'LedgerAccountDto'> }) {
  const t = useTranslations('adminFinance');
  const provider = providerOf(account);
  return (
    <header className="flex flex-wrap items-end gap-x-8 gap-y-2">
      <div className="min-w-0">
        <h2 className="text-18 font-semibold">
          {t(`account.${account.kind}`)}
          {account.owner && `, ${account.owner.displayName}`}
          {provider && (
            <>
              , <ProviderName name={provider} />
            </>
          )}
        </h2>
        <Reference>{account.code}</Reference>
      </div>
      <div>
        <p className="text-24 font-semibold">
          <Money minor={account.balanceMinor} currency={account.currency} />
        </p>
        <p className="text-13 text-ink-2">{t('accounts.sumOf', { count: account.entriesCount })}</p>
      </div>
      <p className="max-w-prose basis-full text-13 text-ink-3">{t(`meaning.${account.kind}`)}</p>
    </header>
  );
}
