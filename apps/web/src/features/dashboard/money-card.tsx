import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { Wallet } from '@/lib/api/types';
import { cx } from '@/lib/cx';
import { Section } from '@/ui/card';
import { LinkButton } from '@/ui/link-button';
import { Money } from '@/ui/money';

/** Where the viewer's money is, in a few lines. */
export function MoneyCard({ wallets, isBrand }: { wallets: readonly Wallet[]; isBrand: boolean }) {
  const t = useTranslations('wallet');
  const tDashboard = useTranslations('dashboard');
  return (
    <Section title={tDashboard('money')}>
      <div className="flex flex-col gap-5">
        {wallets.map((wallet) => {
          const safe = isBrand ? wallet.reservedMinor : wallet.expectedMinor;
          return (
            <dl key={wallet.currency} className="flex flex-col gap-3">
              <Line label={t('available')} big>
                <Money minor={wallet.availableMinor} currency={wallet.currency} />
              </Line>
              <Line
                label={isBrand ? t('reserved') : t('expected')}
                className={safe > 0 ? 'text-money' : undefined}
              >
                <Money minor={safe} currency={wallet.currency} />
              </Line>
              {wallet.payoutPendingMinor > 0 && (
                <Line label={t('pending')}>
                  <Money minor={wallet.payoutPendingMinor} currency={wallet.currency} />
                </Line>
              )}
            </dl>
          );
        })}
      </div>
      <LinkButton href="/wallet" variant="secondary" className="mt-5 w-full">
        {tDashboard('toWallet')}
      </LinkButton>
    </Section>
  );
}

function Line({
  label,
  big = false,
  className,
  children,
}: {
  label: string;
  big?: boolean;
  className?: string;
  children: ReactNode;
}) {
  return (
    <div>
      <dt className="text-13 text-ink-2">{label}</dt>
      <dd className={cx('font-semibold', big ? 'text-30' : 'text-18', className)}>{children}</dd>
    </div>
  );
}
