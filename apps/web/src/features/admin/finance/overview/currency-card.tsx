import type { Schema } from '@dubl/api-client';
import { CircleCheck, TriangleAlert } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { cx } from '@/lib/cx';
import { withQuery } from '@/lib/search-params';
import { Section } from '@/ui/card';
import { Money } from '@/ui/money';
import { ACCOUNT_KINDS } from '../account-name';
import { ledgerLink } from '../ledger-link';
import { AccountLink } from '../names';

type CurrencyBalance = Schema<'CurrencyBalanceDto'>;

/** Where all the money of one currency is: what we owe is positive, what a service holds for us negative, and it sums to zero. */
export function CurrencyCard({ balance }: { balance: CurrencyBalance }) {
  const t = useTranslations('adminFinance');
  const tCurrency = useTranslations('enums.currency');
  const { currency, totalMinor } = balance;
  const isZero = totalMinor === 0;
  const shown = ACCOUNT_KINDS.flatMap((kind) => balance.kinds.filter((one) => one.kind === kind)).filter(
    ({ accountsCount }) => accountsCount > 0,
  );
  return (
    <Section title={tCurrency(currency)}>
      <table className="w-full">
        <caption className="sr-only">{tCurrency(currency)}</caption>
        <thead className="text-13 text-ink-3">
          <tr>
            <th scope="col" className="pb-1.5 text-left font-normal">
              {t('overview.what')}
            </th>
            <th scope="col" className="pb-1.5 pl-3 text-right font-normal">
              {t('overview.sum')}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ kind, balanceMinor, accountsCount }) => (
            <tr key={kind} className="border-t border-line align-baseline">
              <th scope="row" className="py-1.5 text-left font-normal">
                <Link href={withQuery('/admin/finance/accounts', { kind, currency })} className={ledgerLink}>
                  {t(`accounts.${kind}`)}
                </Link>{' '}
                <span className="text-13 whitespace-nowrap text-ink-3">
                  {t('overview.accounts', { count: accountsCount })}
                </span>
                {kind === 'PROVIDER' && balance.providers.length > 1 && <Providers balance={balance} />}
              </th>
              <td className="py-1.5 pl-3 text-right">
                <Money minor={balanceMinor} currency={currency} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr className="border-t border-line-strong">
            <th scope="row" className="pt-2 text-left font-semibold">
              <span className={cx('flex items-center gap-1.5', isZero ? 'text-money' : 'text-danger')}>
                {isZero ? <CircleCheck aria-hidden size={16} /> : <TriangleAlert aria-hidden size={16} />}
                {t(isZero ? 'overview.balanced' : 'overview.unbalanced')}
              </span>
            </th>
            <td className="pt-2 pl-3 text-right font-semibold">
              <Money minor={totalMinor} currency={currency} />
            </td>
          </tr>
        </tfoot>
      </table>
    </Section>
  );
}

function Providers({ balance: { providers, currency } }: { balance: CurrencyBalance }) {
  return (
    <ul className="mt-1 text-13 text-ink-2">
      {providers.map(({ code, balanceMinor }) => (
        <li key={code}>
          <AccountLink account={{ code, kind: 'PROVIDER', owner: null }} />{' '}
          <Money minor={balanceMinor} currency={currency} />
        </li>
      ))}
    </ul>
  );
}
