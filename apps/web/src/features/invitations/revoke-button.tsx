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

export function RevokeButton({ id, name }: { id: string; name: string }) {
  const t = useTranslations('invitations.sent');
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const revoke = useAction(async () => {
    await callApi((api) => api.POST('/api/invitations/{id}/revoke', { params: { path: { id } } }));
    router.refresh();
    toast.success(t('revoked'));
    setOpen(false);
  });
  return (
    <>
      <Button variant="secondary" onClick={() => setOpen(true)}>
        {t('revoke')}
      </Button>
      <ConfirmDialog
        open={open}
        onOpenChange={setOpen}
        title={t('revokeTitle')}
        confirmLabel={t('revoke')}
        danger
        pending={revoke.pending}
        onConfirm={() => void revoke.run()}
      >
        <p className="mb-4">{t('revokeText', { name })}</p>
        <FormError failure={revoke.failure} />
      </ConfirmDialog>
    </>
  );
}
