'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { toast } from 'sonner';
import { FormError } from '@/features/errors/form-error';
import { useAction } from '@/features/errors/use-action';
import { callApi } from '@/lib/api/browser';
import type { Invitation } from '@/lib/api/types';
import { ConfirmDialog } from '@/ui/confirm-dialog';

export function DeclineInvitationDialog({
  invitation: { id, job },
  onClose,
}: {
  invitation: Invitation;
  onClose: () => void;
}) {
  const t = useTranslations('invitations');
  const router = useRouter();
  const decline = useAction(async () => {
    await callApi((api) => api.POST('/api/invitations/{id}/decline', { params: { path: { id } } }));
    toast.success(t('declined'));
    onClose();
    router.refresh();
  });
  return (
    <ConfirmDialog
      open
      onOpenChange={onClose}
      title={t('declineTitle')}
      confirmLabel={t('decline')}
      danger
      pending={decline.pending}
      onConfirm={() => void decline.run()}
    >
      <p className="mb-4">{t('declineText', { title: job.title })}</p>
      <FormError failure={decline.failure} />
    </ConfirmDialog>
  );
}
