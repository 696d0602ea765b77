'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { FormError } from '@/features/errors/form-error';
import { callApi } from '@/lib/api/browser';
import type { Deal } from '@/lib/api/types';
import { formatMoney } from '@/lib/format/money';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { Field } from '@/ui/field';
import { Textarea } from '@/ui/input';
import { useDealAction, type DealDialogProps } from './use-deal-action';

const REASON_MAX = 1000;

/** Calls the deal off and says what becomes of the money. */
export function CancelDialog({ deal, onClose }: DealDialogProps<Deal>) {
  const t = useTranslations('deals.cancel');
  const tCommon = useTranslations('common');
  const [reason, setReason] = useState('');
  const cancel = useDealAction(
    () =>
      callApi((api) =>
        api.POST('/api/deals/{id}/cancel', {
          params: { path: { id: deal.id } },
          body: { reason: reason.trim() || null },
        }),
      ),
    t('done'),
    onClose,
  );
  const isFunded = deal.escrow.status === 'FUNDED';
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('title')}
      description={
        isFunded ? t('refund', { sum: formatMoney(deal.priceMinor, deal.currency) }) : t('unfunded')
      }
      footer={
        <>
          <Button variant="ghost" onClick={onClose}>
            {t('keep')}
          </Button>
          <Button variant="danger" pending={cancel.pending} onClick={() => void cancel.run()}>
            {t('confirm')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <Field label={t('reason')} note={tCommon('optional')} hint={t('reasonHint')}>
          <Textarea
            value={reason}
            maxLength={REASON_MAX}
            rows={3}
            onChange={(event) => setReason(event.target.value)}
          />
        </Field>
        <FormError failure={cancel.failure} />
      </div>
    </Dialog>
  );
}
