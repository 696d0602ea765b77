'use client';

import { RotateCw } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { toast } from 'sonner';
import { FormError } from '@/features/errors/form-error';
import { useAction } from '@/features/errors/use-action';
import { callApi } from '@/lib/api/browser';
import { Button } from '@/ui/button';

/** Brings a dead event back; it then leaves the list of the dead. */
export function RetryButton({ eventId }: { eventId: string }) {
  const t = useTranslations('adminOutbox');
  const router = useRouter();
  const retry = useAction(async () => {
    await callApi((api) => api.POST('/api/admin/outbox/{id}/retry', { params: { path: { id: eventId } } }));
    toast.success(t('retried'));
    router.refresh();
  });
  return (
    <>
      <Button
        variant="secondary"
        icon={<RotateCw aria-hidden size={16} />}
        pending={retry.pending}
        onClick={() => void retry.run()}
      >
        {t('retry')}
      </Button>
      <FormError failure={retry.failure} />
    </>
  );
}
