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

export function WithdrawButton({ id, title }: { id: string; title: string }) {
  const t = useTranslations('applications');
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const withdraw = useAction(async () => {
    await callApi((api) => api.POST('/api/applications/{id}/withdraw', { params: { path: { id } } }));
    router.refresh();
    toast.success(t('withdrawn'));
    setOpen(false);
  });
  return (
    <>
      <Button variant="secondary" onClick={() => setOpen(true)}>
        {t('withdraw')}
      </Button>
      <ConfirmDialog
        open={open}
        onOpenChange={setOpen}
        title={t('withdrawTitle')}
        confirmLabel={t('withdraw')}
        danger
        pending={withdraw.pending}
        onConfirm={() => void withdraw.run()}
      >
        <p className="mb-4">{t('withdrawText', { title })}</p>
        <FormError failure={withdraw.failure} />
      </ConfirmDialog>
    </>
  );
}
