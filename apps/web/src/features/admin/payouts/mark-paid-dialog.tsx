'use client';

import { useTranslations } from 'next-intl';
import { useState, type SubmitEvent } from 'react';
import { FormError } from '@/features/errors/form-error';
import type { Action } from '@/features/errors/use-action';
import { formatMoney } from '@/lib/format/money';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { Field } from '@/ui/field';
import { Input } from '@/ui/input';
import type { AdminPayout } from './risks';

const FORM_ID = 'payout-paid';
const REFERENCE_MAX = 140;

/** The transfer has been made by hand: how our bank names it, so that it is found again. */
export function MarkPaidDialog({
  payout,
  action,
  onClose,
}: {
  payout: AdminPayout;
  action: Action<[reference: string]>;
  onClose: () => void;
}) {
  const t = useTranslations('admin.payouts.paidByHand');
  const tCommon = useTranslations('common');
  const tError = useTranslations('errors.field');
  const [reference, setReference] = useState('');
  const [isMissing, setMissing] = useState(false);
  const sum = formatMoney(payout.amountMinor, payout.currency);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const given = reference.trim();
    setMissing(given === '');
    if (given !== '') void action.run(given);
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && !action.pending && onClose()}
      title={t('title', { sum })}
      description={t('text', { name: payout.owner.displayName, method: payout.methodMask })}
      footer={
        <>
          <Button variant="ghost" disabled={action.pending} onClick={onClose}>
            {tCommon('cancel')}
          </Button>
          <Button type="submit" form={FORM_ID} pending={action.pending}>
            {t('confirm')}
          </Button>
        </>
      }
    >
      <form id={FORM_ID} noValidate onSubmit={submit} className="flex flex-col gap-4">
        <Field
          label={t('reference')}
          hint={t('referenceHint')}
          error={isMissing ? tError('required') : undefined}
        >
          <Input
            autoFocus
            autoComplete="off"
            maxLength={REFERENCE_MAX}
            value={reference}
            onChange={({ target }) => setReference(target.value)}
          />
        </Field>
        <FormError failure={action.failure} />
      </form>
    </Dialog>
  );
}
