'use client';

import { CircleCheck } from 'lucide-react';
import { NextIntlClientProvider, useTranslations } from 'next-intl';
import { useState } from 'react';
import alerts from '../../../messages/ru/alerts.json';
import common from '../../../messages/ru/common.json';
import errors from '../../../messages/ru/errors.json';
import { FormError } from '@/features/errors/form-error';
import { useAction } from '@/features/errors/use-action';
import { callApi } from '@/lib/api/browser';
import type { AlertFilters } from '@/lib/api/types';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { LinkButton } from '@/ui/link-button';
import { ALERT_NAME_FORM, AlertNameForm } from './alert-name-form';

export interface NewAlert {
  filters: AlertFilters;
  /** The same in words. */
  conditions: string;
}

interface SaveAlertDialogProps {
  alert: NewAlert;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** It brings its own texts, so that the public page around it carries none for the browser. */
export default function SaveAlertDialog(props: SaveAlertDialogProps) {
  return (
    <NextIntlClientProvider locale="ru" messages={{ alerts, common, errors }}>
      <SaveAlertDialogBody {...props} />
    </NextIntlClientProvider>
  );
}

function SaveAlertDialogBody({ alert: { filters, conditions }, open, onOpenChange }: SaveAlertDialogProps) {
  const t = useTranslations('alerts');
  const tCommon = useTranslations('common');
  const [isSaved, setIsSaved] = useState(false);
  const save = useAction(async (name: string) => {
    await callApi((api) => api.POST('/api/alerts', { body: { name, filters } }));
    setIsSaved(true);
  });
  if (isSaved) {
    return (
      <Dialog
        open={open}
        onOpenChange={onOpenChange}
        title={t('create.done')}
        footer={<LinkButton href="/creator/alerts">{t('create.openAll')}</LinkButton>}
      >
        <p className="flex gap-3 text-16 text-ink-2">
          <CircleCheck aria-hidden size={24} className="shrink-0 text-money" />
          {t('create.doneText')}
        </p>
      </Dialog>
    );
  }
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !save.pending && onOpenChange(next)}
      title={t('create.title')}
      description={t('create.lead', { conditions })}
      footer={
        <>
          <Button variant="ghost" disabled={save.pending} onClick={() => onOpenChange(false)}>
            {tCommon('cancel')}
          </Button>
          <Button type="submit" form={ALERT_NAME_FORM} pending={save.pending}>
            {t('save')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <AlertNameForm name={conditions} onSubmit={(name) => void save.run(name)} />
        <FormError failure={save.failure} />
      </div>
    </Dialog>
  );
}
