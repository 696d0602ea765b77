'use client';

import { Pencil, Trash2 } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { toast } from 'sonner';
import { FormError } from '@/features/errors/form-error';
import { useAction } from '@/features/errors/use-action';
import { callApi } from '@/lib/api/browser';
import { Button } from '@/ui/button';
import { ConfirmDialog } from '@/ui/confirm-dialog';
import { Dialog } from '@/ui/dialog';
import { IconButton } from '@/ui/icon-button';
import { ALERT_NAME_FORM, AlertNameForm } from './alert-name-form';

interface OneAlert {
  id: string;
  name: string;
}

export function AlertMenu({ id, name }: OneAlert) {
  const t = useTranslations('alerts');
  const [dialog, setDialog] = useState<'rename' | 'remove' | null>(null);
  const close = () => setDialog(null);
  return (
    <>
      <IconButton
        label={`${t('rename')}: ${name}`}
        icon={<Pencil aria-hidden size={18} />}
        onClick={() => setDialog('rename')}
      />
      <IconButton
        label={`${t('remove')}: ${name}`}
        icon={<Trash2 aria-hidden size={18} />}
        onClick={() => setDialog('remove')}
      />
      {dialog === 'rename' && <RenameDialog id={id} name={name} onClose={close} />}
      {dialog === 'remove' && <RemoveDialog id={id} name={name} onClose={close} />}
    </>
  );
}

function RenameDialog({ id, name, onClose }: OneAlert & { onClose: () => void }) {
  const t = useTranslations('alerts');
  const tCommon = useTranslations('common');
  const router = useRouter();
  const rename = useAction(async (next: string) => {
    await callApi((api) => api.PATCH('/api/alerts/{id}', { params: { path: { id } }, body: { name: next } }));
    toast.success(t('renamed'));
    onClose();
    router.refresh();
  });
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && !rename.pending && onClose()}
      title={t('renameTitle')}
      footer={
        <>
          <Button variant="ghost" disabled={rename.pending} onClick={onClose}>
            {tCommon('cancel')}
          </Button>
          <Button type="submit" form={ALERT_NAME_FORM} pending={rename.pending}>
            {t('save')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <AlertNameForm name={name} onSubmit={(next) => void rename.run(next)} />
        <FormError failure={rename.failure} />
      </div>
    </Dialog>
  );
}

function RemoveDialog({ id, name, onClose }: OneAlert & { onClose: () => void }) {
  const t = useTranslations('alerts');
  const router = useRouter();
  const remove = useAction(async () => {
    await callApi((api) => api.DELETE('/api/alerts/{id}', { params: { path: { id } } }));
    toast.success(t('removed'));
    onClose();
    router.refresh();
  });
  return (
    <ConfirmDialog
      open
      onOpenChange={onClose}
      title={t('removeTitle')}
      confirmLabel={t('remove')}
      danger
      pending={remove.pending}
      onConfirm={() => void remove.run()}
    >
      <p className="mb-4">{t('removeText', { name })}</p>
      <FormError failure={remove.failure} />
    </ConfirmDialog>
  );
}
