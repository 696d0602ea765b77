'use client';

import { CircleCheck, CircleX, TimerOff, type LucideIcon } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { FormError } from '@/features/errors/form-error';
import { useAction } from '@/features/errors/use-action';
import { callApi } from '@/lib/api/browser';
import type { Deposit } from '@/lib/api/types';
import { formatMoney } from '@/lib/format/money';
import { Button } from '@/ui/button';
import { Deadline } from '@/ui/date-time';
import { LinkButton } from '@/ui/link-button';
import { Money } from '@/ui/money';
import { Notice } from '@/ui/notice';
import { Spinner } from '@/ui/spinner';

const ASK_EVERY_MS = 1000;

/** The page of the sandbox provider: pay or decline, then wait for the provider's word. */
export function PayPanel({ deposit, dealId }: { deposit: Deposit; dealId: string | null }) {
  const t = useTranslations('wallet.pay');
  const router = useRouter();
  const [chosen, setChosen] = useState(false);
  const choose = useAction(async (outcome: 'SUCCEED' | 'DECLINE') => {
    await callApi((api) =>
      api.POST('/api/payments/sandbox/{depositId}', {
        params: { path: { depositId: deposit.id } },
        body: { outcome },
      }),
    );
    setChosen(true);
  });
  const isWaiting = deposit.status === 'PENDING' && chosen;

  // The stream tells of the outcome as well; asking goes on beside it, so that a lost hint keeps nobody waiting.
  useEffect(() => {
    if (!isWaiting) return undefined;
    const timer = setInterval(() => router.refresh(), ASK_EVERY_MS);
    return () => clearInterval(timer);
  }, [isWaiting, router]);

  return (
    <section
      className="mx-auto mt-4 max-w-110 rounded-sheet border border-line bg-surface p-6 md:mt-12 md:p-8"
      aria-live="polite"
    >
      {deposit.status === 'PENDING' ? (
        <>
          <h1 className="text-20 font-semibold">{t('title')}</h1>
          <p className="mt-6 text-ink-2">{t('to')}</p>
          <p className="text-40 font-semibold">
            <Money minor={deposit.amountMinor} currency={deposit.currency} />
          </p>
          {isWaiting ? (
            <div className="mt-6 flex items-center gap-3">
              <Spinner size={24} />
              <div>
                <p className="font-semibold">{t('waiting')}</p>
                <p className="text-ink-2">{t('waitingText')}</p>
              </div>
            </div>
          ) : (
            <>
              <p className="mt-1 text-13 text-ink-3">
                {t('until')} <Deadline value={deposit.expiresAt} />
              </p>
              <div className="mt-6">
                <Notice tone="info">{t('sandbox')}</Notice>
              </div>
              <div className="mt-6 flex flex-col gap-2">
                <FormError failure={choose.failure} />
                <Button size="lg" pending={choose.pending} onClick={() => void choose.run('SUCCEED')}>
                  {t('pay')}
                </Button>
                <Button
                  size="lg"
                  variant="secondary"
                  disabled={choose.pending}
                  onClick={() => void choose.run('DECLINE')}
                >
                  {t('decline')}
                </Button>
              </div>
            </>
          )}
        </>
      ) : (
        <Outcome deposit={deposit} dealId={dealId} />
      )}
    </section>
  );
}

const LOOKS: Record<
  Exclude<Deposit['status'], 'PENDING'>,
  { icon: LucideIcon; tone: string; words: 'succeeded' | 'failed' | 'expired' }
> = {
  SUCCEEDED: { icon: CircleCheck, tone: 'text-money', words: 'succeeded' },
  FAILED: { icon: CircleX, tone: 'text-danger', words: 'failed' },
  EXPIRED: { icon: TimerOff, tone: 'text-ink-3', words: 'expired' },
  CHARGED_BACK: { icon: CircleX, tone: 'text-danger', words: 'failed' },
};

function Outcome({ deposit, dealId }: { deposit: Deposit; dealId: string | null }) {
  const t = useTranslations('wallet.pay');
  if (deposit.status === 'PENDING') return null;
  const { icon: Icon, tone, words } = LOOKS[deposit.status];
  return (
    <div className="flex flex-col items-center text-center">
      <Icon aria-hidden size={48} strokeWidth={1.5} className={tone} />
      <h1 className="mt-4 text-24 font-semibold">{t(words)}</h1>
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
