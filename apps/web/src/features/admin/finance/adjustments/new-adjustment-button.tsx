'use client';

import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { lazy, Suspense, useState } from 'react';
import { Button } from '@/ui/button';

const AdjustmentDialog = lazy(() => import('./adjustment-dialog'));

export function NewAdjustmentButton() {
  const t = useTranslations('adminFinance.adjustments');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button icon={<Plus aria-hidden size={16} />} onClick={() => setOpen(true)}>
        {t('new')}
      </Button>
      <Suspense>{isOpen && <AdjustmentDialog onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
}
