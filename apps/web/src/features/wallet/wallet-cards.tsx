import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { Wallet } from '@/lib/api/types';
import { cx } from '@/lib/cx';
import { formatMoney } from '@/lib/format/money';
import { Money } from '@/ui/money';
import { Notice } from '@/ui/notice';

interface WalletCardsProps {
  wallet: Wallet;
  isBrand: boolean;
  actions: ReactNode;
}

/** Three places where one's money can be: free, in reserve, on its way out. */
export function WalletCards({ wallet, isBrand, actions }: WalletCardsProps) {
  const t = useTranslations('wallet');
  const { currency } = wallet;
  return (
    <div className="grid gap-4 md:grid-cols-[1.4fr_1fr_1fr]">
      {wallet.debtMinor > 0 && (
        <div className="md:col-span-3">
          <Notice tone="warn" title={t('debt', { sum: formatMoney(wallet.debtMinor, currency) })}>
            {t('debtText')}
          </Notice>
        </div>
      )}
      <div className="flex flex-col rounded-card border border-line bg-surface p-5 md:p-6">
        <p className="text-ink-2">{t('available')}</p>
        <p className="mt-1 text-30 font-semibold md:text-40">
          <Money minor={wallet.availableMinor} currency={currency} />
        </p>
        <p className="text-13 text-ink-3">{t('availableHint')}</p>
        <div className="mt-auto flex flex-wrap gap-2 pt-5">{actions}</div>
      </div>
      <Place
        label={isBrand ? t('reserved') : t('expected')}
        hint={isBrand ? t('reservedHint') : t('expectedHint')}
        className={(isBrand ? wallet.reservedMinor : wallet.expectedMinor) > 0 ? 'text-money' : undefined}
      >
        <Money minor={isBrand ? wallet.reservedMinor : wallet.expectedMinor} currency={currency} />
      </Place>
      <Place label={t('pending')} hint={t('pendingHint')}>
        <Money minor={wallet.payoutPendingMinor} currency={currency} />
      </Place>
    </div>
  );
}

function Place({
  label,
  hint,
  className,
  children,
}: {
  label: string;
  hint: string;
  className?: string;
  children: ReactNode;
}) {
  return (
    <div className="rounded-card border border-line bg-surface p-5 md:p-6">
      <p className="text-ink-2">{label}</p>
      <p className={cx('mt-1 text-24 font-semibold', className)}>{children}</p>
      <p className="text-13 text-ink-3">{hint}</p>
    </div>
  );
}
