'use client';

import { Upload } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { lazy, Suspense, useState } from 'react';
import { Button } from '@/ui/button';

const ImportDialog = lazy(() => import('./import-dialog'));

/** Opens the dialog that takes a statement; its form is fetched when it is asked for. */
export function ImportButton() {
  const t = useTranslations('adminFinance.statements');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button icon={<Upload aria-hidden size={16} />} onClick={() => setOpen(true)}>
        {t('import')}
      </Button>
      <Suspense>{isOpen && <ImportDialog onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
}
