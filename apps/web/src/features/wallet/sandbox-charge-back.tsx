'use client';

import { useTranslations } from 'next-intl';
import { FormError } from '@/features/errors/form-error';
import { useAction } from '@/features/errors/use-action';
import { callApi } from '@/lib/api/browser';
import { Button } from '@/ui/button';

/** The payer's bank takes a paid top-up back, as the sandbox plays it. */
export function SandboxChargeBack({ depositId, onTaken }: { depositId: string; onTaken: () => void }) {
  const t = useTranslations('wallet.pay');
  const takeBack = useAction(async () => {
    await callApi((api) =>
      api.POST('/api/payments/sandbox/{depositId}', {
        params: { path: { depositId } },
        body: { outcome: 'CHARGEBACK' },
      }),
    );
    onTaken();
  });
  return (
    <div className="mt-6 flex flex-col gap-2 border-t border-line pt-4">
      <p className="text-13 text-ink-2">{t('sandboxChargeBackText')}</p>
      <FormError failure={takeBack.failure} />
      <Button variant="secondary" pending={takeBack.pending} onClick={() => void takeBack.run()}>
        {t('sandboxChargeBack')}
      </Button>
    </div>
  );
}
