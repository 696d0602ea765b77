'use client';

import { useTranslations } from 'next-intl';
import { FormError } from '@/features/errors/form-error';
import type { Action } from '@/features/errors/use-action';
import { ReasonForm } from '@/features/reasons/reason-form';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';

interface ReasonDialogProps {
  title: string;
  text: string;
  confirmLabel: string;
  templates: readonly string[];
  /** The words for the form: those of an area, under these names. */
  say: (key: 'reason' | 'ownReason' | 'ownReasonLabel' | 'ownReasonHint') => string;
  action: Action<[reason: string]>;
  onClose: () => void;
}

const FORM_ID = 'admin-reason';

/** «Нет» of an administrator, never without a reason. */
export function ReasonDialog({
  title,
  text,
  confirmLabel,
  templates,
  say,
  action,
  onClose,
}: ReasonDialogProps) {
  const tCommon = useTranslations('common');
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && !action.pending && onClose()}
      title={title}
      description={text}
      footer={
        <>
          <Button variant="ghost" disabled={action.pending} onClick={onClose}>
            {tCommon('cancel')}
          </Button>
          <Button type="submit" form={FORM_ID} variant="danger" pending={action.pending}>
            {confirmLabel}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <ReasonForm
          id={FORM_ID}
          templates={templates}
          labels={{
            legend: say('reason'),
            own: say('ownReason'),
            field: say('ownReasonLabel'),
            hint: say('ownReasonHint'),
          }}
          onSubmit={(reason) => void action.run(reason)}
        />
        <FormError failure={action.failure} />
      </div>
    </Dialog>
  );
}
