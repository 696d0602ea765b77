'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import type { Deposit } from '@/lib/api/types';
import { Deadline } from '@/ui/date-time';
import { Money } from '@/ui/money';
import { Spinner } from '@/ui/spinner';
import { PayOutcome } from './pay-outcome';
import { ProviderRedirect } from './provider-redirect';
import { SandboxChargeBack } from './sandbox-charge-back';
import { SandboxChoice } from './sandbox-choice';
import { useDealOfDeposit } from './use-deal-of-deposit';

const ASK_EVERY_MS = 1000;

interface PayPanelProps {
  deposit: Deposit;
  /** Where the top-up was begun, when it was begun at a deal. */
  dealId: string | null;
  /** The payer comes back from the provider's page. */
  returned: boolean;
}

/**
 * The page of one payment: sends the payer to the provider, waits for the provider's word, shows the outcome. The
 * sandbox has no page of its own, so its buttons are here.
 */
export function PayPanel({ deposit, dealId: given, returned }: PayPanelProps) {
  const t = useTranslations('wallet.pay');
  const dealId = useDealOfDeposit(deposit.id, given);
  const [isWaiting, setWaiting] = useState(returned);
  const [isTakenBack, setTakenBack] = useState(false);
  const isPending = deposit.status === 'PENDING';
  const isPaid = deposit.status === 'SUCCEEDED';
  useAsking((isPending && isWaiting) || (isPaid && isTakenBack));
  const wait = () => setWaiting(true);

  return (
    <section
      className="mx-auto mt-4 max-w-110 rounded-sheet border border-line bg-surface p-6 md:mt-12 md:p-8"
      aria-live="polite"
    >
      {!isPending && <PayOutcome deposit={deposit} dealId={dealId} />}
      {isPaid && deposit.provider === 'sandbox' && !isTakenBack && (
        <SandboxChargeBack depositId={deposit.id} onTaken={() => setTakenBack(true)} />
      )}
      {isPending && (
        <>
          <h1 className="text-20 font-semibold">{t('title')}</h1>
          <p className="mt-6 text-ink-2">{t('to')}</p>
          <p className="text-40 font-semibold">
            <Money minor={deposit.amountMinor} currency={deposit.currency} />
          </p>
          {isWaiting ? (
            <Waiting />
          ) : (
            <p className="mt-1 text-13 text-ink-3">
              {t('until')} <Deadline value={deposit.expiresAt} />
            </p>
          )}
          {deposit.provider === 'sandbox' ? (
            !isWaiting && <SandboxChoice depositId={deposit.id} onChosen={wait} />
          ) : (
            // Whoever came back without paying may go there again.
            <ProviderRedirect depositId={deposit.id} waiting={isWaiting} onNothingToPay={wait} />
          )}
        </>
      )}
    </section>
  );
}

function Waiting() {
  const t = useTranslations('wallet.pay');
  return (
    <div className="mt-6 flex items-center gap-3">
      <Spinner size={24} />
      <div>
        <p className="font-semibold">{t('waiting')}</p>
        <p className="text-ink-2">{t('waitingText')}</p>
      </div>
    </div>
  );
}

/** The stream tells of the outcome as well; asking goes on beside it, so that a lost hint keeps nobody waiting. */
function useAsking(isWaiting: boolean): void {
  const router = useRouter();
  useEffect(() => {
    if (!isWaiting) return undefined;
    const timer = setInterval(() => router.refresh(), ASK_EVERY_MS);
    return () => clearInterval(timer);
  }, [isWaiting, router]);
}
