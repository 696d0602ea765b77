'use client';

import { CircleCheck, CircleX, TimerOff, type LucideIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { Deposit } from '@/lib/api/types';
import { formatMoney } from '@/lib/format/money';
import { LinkButton } from '@/ui/link-button';

const LOOKS: Record<
  Exclude<Deposit['status'], 'PENDING'>,
  { icon: LucideIcon; tone: string; words: 'succeeded' | 'failed' | 'expired' | 'chargedBack' }
> = {
  SUCCEEDED: { icon: CircleCheck, tone: 'text-money', words: 'succeeded' },
  FAILED: { icon: CircleX, tone: 'text-danger', words: 'failed' },
  EXPIRED: { icon: TimerOff, tone: 'text-ink-3', words: 'expired' },
  CHARGED_BACK: { icon: CircleX, tone: 'text-danger', words: 'chargedBack' },
};

/** How a payment ended, and where to go from here. */
export function PayOutcome({ deposit, dealId }: { deposit: Deposit; dealId: string | null }) {
  const t = useTranslations('wallet.pay');
  if (deposit.status === 'PENDING') return null;
  const { icon: Icon, tone, words } = LOOKS[deposit.status];
  return (
    <div className="flex flex-col items-center text-center">
      <Icon aria-hidden size={48} strokeWidth={1.5} className={tone} />
      <h1 className="mt-4 text-24 font-semibold">{t(words)}</h1>
      {deposit.status === 'FAILED' && deposit.failureReason && (
        <p className="mt-1 text-16">{deposit.failureReason}.</p>
      )}
      <p className="mt-1 text-16 text-ink-2">
        {t(`${words}Text`, {
          sum: formatMoney(deposit.receivedMinor ?? deposit.amountMinor, deposit.currency),
        })}
      </p>
      <div className="mt-8 flex w-full flex-col gap-2">
        {dealId && (
          <LinkButton href={`/deals/${dealId}`} size="lg">
            {t('toDeal')}
          </LinkButton>
        )}
        <LinkButton href="/wallet" size="lg" variant={dealId ? 'secondary' : 'primary'}>
          {t('toWallet')}
        </LinkButton>
      </div>
    </div>
  );
}
