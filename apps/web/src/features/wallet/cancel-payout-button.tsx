'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { toast } from 'sonner';
import { FormError } from '@/features/errors/form-error';
import { useAction } from '@/features/errors/use-action';
import { callApi } from '@/lib/api/browser';
import type { Payout } from '@/lib/api/types';
import { formatMoney } from '@/lib/format/money';
import { Button } from '@/ui/button';
import { ConfirmDialog } from '@/ui/confirm-dialog';

export function CancelPayoutButton({ payout }: { payout: Payout }) {
  const t = useTranslations('wallet');
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const cancel = useAction(async () => {
    await callApi((api) => api.POST('/api/payouts/{id}/cancel', { params: { path: { id: payout.id } } }));
    router.refresh();
    toast.success(t('payoutCanceled'));
    setOpen(false);
  });
  return (
    <>
      <Button variant="secondary" onClick={() => setOpen(true)}>
        {t('cancelPayout')}
      </Button>
      <ConfirmDialog
        open={open}
        onOpenChange={setOpen}
        title={t('cancelPayout')}
        confirmLabel={t('cancelPayout')}
        pending={cancel.pending}
        onConfirm={() => void cancel.run()}
      >
        <p className="mb-4">
          {t('cancelPayoutText', { sum: formatMoney(payout.amountMinor, payout.currency) })}
        </p>
        <FormError failure={cancel.failure} />
      </ConfirmDialog>
    </>
  );
}
