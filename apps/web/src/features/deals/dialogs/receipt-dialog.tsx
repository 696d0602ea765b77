'use client';

import { useTranslations } from 'next-intl';
import { FormError } from '@/features/errors/form-error';
import { callApi } from '@/lib/api/browser';
import type { Deal } from '@/lib/api/types';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { useDealAction, type DealDialogProps } from './use-deal-action';

export function ReceiptDialog({ deal, onClose }: DealDialogProps<Deal>) {
  const t = useTranslations('deals.receipt');
  const confirm = useDealAction(
    () => callApi((api) => api.POST('/api/deals/{id}/received', { params: { path: { id: deal.id } } })),
    t('done'),
    onClose,
  );
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('title')}
      description={t('text')}
      footer={
        <Button size="lg" pending={confirm.pending} onClick={() => void confirm.run()}>
          {t('confirm')}
        </Button>
      }
    >
      <FormError failure={confirm.failure} />
    </Dialog>
  );
}
