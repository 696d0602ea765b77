'use client';

import { Ellipsis } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { toast } from 'sonner';
import { FormError } from '@/features/errors/form-error';
import { Button } from '@/ui/button';
import { Section } from '@/ui/card';
import { ConfirmDialog } from '@/ui/confirm-dialog';
import { Dialog } from '@/ui/dialog';
import { DropdownMenu, MenuItem, MenuSeparator } from '@/ui/dropdown-menu';
import { IconButton } from '@/ui/icon-button';
import { Tab, TabList, TabPanel, Tabs } from '@/ui/tabs';
import { Tooltip } from '@/ui/tooltip';

export function OverlaysShowcase() {
  const t = useTranslations('showcase');
  const tCommon = useTranslations('common');
  const [dialog, setDialog] = useState(false);
  const [confirm, setConfirm] = useState(false);
  return (
    <Section title={t('sections.overlays')}>
      <div className="flex flex-wrap gap-2">
        <Button variant="secondary" onClick={() => setDialog(true)}>
          {tCommon('open')}
        </Button>
        <Button variant="danger" onClick={() => setConfirm(true)}>
          {tCommon('delete')}
        </Button>
        <Button
          variant="secondary"
          onClick={() => toast.success(tCommon('saved'), { description: t('sample') })}
        >
          {tCommon('send')}
        </Button>
        <Tooltip text={t('sample')}>
          <Button variant="ghost">{tCommon('notSet')}</Button>
        </Tooltip>
        <DropdownMenu
          trigger={<IconButton label={tCommon('actions')} icon={<Ellipsis aria-hidden size={20} />} />}
        >
          <MenuItem>{tCommon('edit')}</MenuItem>
          <MenuItem disabled>{tCommon('copy')}</MenuItem>
          <MenuSeparator />
          <MenuItem danger>{tCommon('delete')}</MenuItem>
        </DropdownMenu>
      </div>
      <Tabs defaultValue="one" className="mt-6">
        <TabList aria-label={t('sections.overlays')}>
          <Tab value="one">{tCommon('open')}</Tab>
          <Tab value="two">{tCommon('edit')}</Tab>
        </TabList>
        <TabPanel value="one" className="py-4">
          {t('sample')}
        </TabPanel>
        <TabPanel value="two" className="py-4">
          <FormError
            failure={{ code: 'INVARIANT_VIOLATION', rule: 'INSUFFICIENT_FUNDS', requestId: '', fields: {} }}
          />
        </TabPanel>
      </Tabs>
      <Dialog
        open={dialog}
        onOpenChange={setDialog}
        title={t('title')}
        description={t('lead')}
        footer={<Button>{tCommon('save')}</Button>}
      >
        {t('sample')}
      </Dialog>
      <ConfirmDialog
        open={confirm}
        onOpenChange={setConfirm}
        title={tCommon('delete')}
        confirmLabel={tCommon('delete')}
        danger
        onConfirm={() => setConfirm(false)}
      >
        {t('sample')}
      </ConfirmDialog>
    </Section>
  );
}
