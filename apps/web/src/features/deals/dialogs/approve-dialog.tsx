'use client';

import { useTranslations } from 'next-intl';
import { FormError } from '@/features/errors/form-error';
import { callApi } from '@/lib/api/browser';
import type { Deal } from '@/lib/api/types';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { DealMoney } from '../deal-money';
import { useDealAction, type DealDialogProps } from './use-deal-action';

/** Accepts the latest version, named by its id, and says beforehand who gets how much. */
export function ApproveDialog({ deal, onClose }: DealDialogProps<Deal>) {
  const t = useTranslations('deals.approve');
  const [latest] = deal.submissions;
  const approve = useDealAction(
    (submissionId: string) =>
      callApi((api) =>
        api.POST('/api/deals/{id}/approve', { params: { path: { id: deal.id } }, body: { submissionId } }),
      ),
    t('done'),
    onClose,
  );
  if (!latest) return null;
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('title', { version: latest.version })}
      description={t('text')}
      footer={
        <Button size="lg" pending={approve.pending} onClick={() => void approve.run(latest.id)}>
          {t('confirm')}
        </Button>
      }
    >
      <div className="flex flex-col gap-4">
        <DealMoney deal={deal} side="BRAND" />
        <FormError failure={approve.failure} />
      </div>
    </Dialog>
  );
}
