import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { ledgerLink } from './ledger-link';
import { targetsOf, type Named } from './target';

/** Links from something of the books to the entries behind it. */
export function Targets({ of: named }: { of: Named }) {
  const t = useTranslations('adminFinance.open');
  return (
    <span className="flex flex-wrap gap-x-3">
      {targetsOf(named).map(({ target, href }) => (
        <Link key={target} href={href} prefetch={false} className={ledgerLink}>
          {t(target)}
        </Link>
      ))}
    </span>
  );
}
