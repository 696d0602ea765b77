import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { cx } from '@/lib/cx';
import { accountHref, providerOf, type AccountRef } from './account-name';
import { ledgerLink } from './ledger-link';

/** What kind of movement it was. A kind that is newer than our texts is «Другая операция». */
export function TransactionKind({ kind }: { kind: string }) {
  const t = useTranslations('adminFinance.kind');
  const key = kind as Parameters<typeof t>[0];
  return t.has(key) ? t(key) : t('OTHER');
}

/** A payment service by the name that people know it by. */
export function ProviderName({ name }: { name: string }) {
  const t = useTranslations('adminFinance.provider');
  const key = name as Parameters<typeof t>[0];
  return t.has(key) ? t(key) : t('other');
}

/** An account in words, leading to the page that explains its balance. */
export function AccountLink({ account, className }: { account: AccountRef; className?: string }) {
  const t = useTranslations('adminFinance.account');
  const provider = providerOf(account);
  return (
    <Link href={accountHref(account.code)} prefetch={false} className={cx(ledgerLink, className)}>
      {t(account.kind)}
      {account.owner && `, ${account.owner.displayName}`}
      {provider && (
        <>
          , <ProviderName name={provider} />
        </>
      )}
    </Link>
  );
}
