'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { FormError } from '@/features/errors/form-error';
import { useAction } from '@/features/errors/use-action';
import { ConfirmDialog } from '@/ui/confirm-dialog';
import { Field } from '@/ui/field';
import { Textarea } from '@/ui/input';
import { FINAL, type AskedAction } from './job-actions';

const REASON_MAX = 500;

interface JobActionDialogProps {
  action: AskedAction;
  title: string;
  run: (reason: string) => Promise<void>;
  onClose: () => void;
}

/** Says what will happen to the job and to those who applied, and asks once more. */
export function JobActionDialog({ action, title, run, onClose }: JobActionDialogProps) {
  const t = useTranslations('brandJobs');
  const tCommon = useTranslations('common');
  const [reason, setReason] = useState('');
  const confirm = useAction(async () => {
    await run(reason.trim());
    onClose();
  });
  return (
    <ConfirmDialog
      open
      onOpenChange={onClose}
      title={t(`ask.${action}.title`)}
      confirmLabel={t(`action.${action}`)}
      danger={FINAL.includes(action)}
      pending={confirm.pending}
      onConfirm={() => void confirm.run()}
    >
      <div className="flex flex-col gap-4">
        <p className="text-16 text-ink-2">{t(`ask.${action}.text`, { title })}</p>
        {action === 'CANCEL' && (
          <Field label={t('cancelReason')} note={tCommon('optional')} hint={t('cancelReasonHint')}>
            <Textarea
              value={reason}
              maxLength={REASON_MAX}
              rows={3}
              onChange={(event) => setReason(event.target.value)}
            />
          </Field>
        )}
        <FormError failure={confirm.failure} />
      </div>
    </ConfirmDialog>
  );
}
