'use client';

import { useTranslations } from 'next-intl';
import { FormError } from '@/features/errors/form-error';
import { useAction } from '@/features/errors/use-action';
import { callApi } from '@/lib/api/browser';
import { Button } from '@/ui/button';
import { Notice } from '@/ui/notice';

/** The page of the sandbox provider: pay or decline. */
export function SandboxChoice({ depositId, onChosen }: { depositId: string; onChosen: () => void }) {
  const t = useTranslations('wallet.pay');
  const choose = useAction(async (outcome: 'SUCCEED' | 'DECLINE') => {
    await callApi((api) =>
      api.POST('/api/payments/sandbox/{depositId}', { params: { path: { depositId } }, body: { outcome } }),
    );
    onChosen();
  });
  return (
    <>
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
  );
}
