'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { FormError } from '@/features/errors/form-error';
import { useAction } from '@/features/errors/use-action';
import { callApi } from '@/lib/api/browser';
import { Button } from '@/ui/button';

interface ProviderRedirectProps {
  depositId: string;
  /** The payer has been there: the button waits for a click. Otherwise the browser is sent on by itself. */
  waiting: boolean;
  /** There is nothing (left) to confirm: what remains is to wait. */
  onNothingToPay: () => void;
}

/** The way to the provider's page. Starting twice is one payment, so a second click or visit does no harm. */
export function ProviderRedirect({ depositId, waiting, onNothingToPay }: ProviderRedirectProps) {
  const t = useTranslations('wallet.pay');
  const start = useAction(async () => {
    const { confirmationUrl } = await callApi((api) =>
      api.POST('/api/payments/{depositId}/start', { params: { path: { depositId } } }),
    );
    if (!confirmationUrl?.startsWith('https://')) return onNothingToPay();
    // Replaced, so that «back» on the provider's page does not bounce off this one.
    window.location.replace(confirmationUrl);
    await new Promise(() => undefined);
  });

  const sendOn = useRef(waiting ? null : start.run);
  useEffect(() => {
    void sendOn.current?.();
    sendOn.current = null;
  }, []);

  return (
    <div className="mt-6 flex flex-col gap-2">
      <FormError failure={start.failure} />
      <Button
        size="lg"
        variant={waiting ? 'secondary' : 'primary'}
        pending={start.pending}
        onClick={() => void start.run()}
      >
        {t(waiting ? 'payAgain' : 'toProvider')}
      </Button>
    </div>
  );
}
