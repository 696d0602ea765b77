'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { toast } from 'sonner';
import { FormError } from '@/features/errors/form-error';
import { useAction } from '@/features/errors/use-action';
import { callApi } from '@/lib/api/browser';
import { Button } from '@/ui/button';
import { ConfirmDialog } from '@/ui/confirm-dialog';

/** For whoever opened it: the deal goes on where it stood. */
export function WithdrawDisputeButton({ disputeId }: { disputeId: string }) {
  const t = useTranslations('disputes.withdraw');
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const withdraw = useAction(async () => {
    await callApi((api) => api.POST('/api/disputes/{id}/withdraw', { params: { path: { id: disputeId } } }));
    router.refresh();
    toast.success(t('done'));
    setOpen(false);
  });
  return (
    <>
      <Button variant="secondary" onClick={() => setOpen(true)}>
        {t('button')}
      </Button>
      <ConfirmDialog
        open={open}
        onOpenChange={setOpen}
        title={t('title')}
        confirmLabel={t('confirm')}
        pending={withdraw.pending}
        onConfirm={() => void withdraw.run()}
      >
        <div className="flex flex-col gap-4">
          <p className="text-ink-2">{t('text')}</p>
          <FormError failure={withdraw.failure} />
        </div>
      </ConfirmDialog>
    </>
  );
}
