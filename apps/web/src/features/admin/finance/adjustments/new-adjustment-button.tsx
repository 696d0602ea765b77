'use client';

import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { lazy, Suspense, useState } from 'react';
import { Button } from '@/ui/button';
import type { AdjustmentLimit } from './adjustment-limit';

const AdjustmentDialog = lazy(() => import('./adjustment-dialog'));

export function NewAdjustmentButton({ limits }: { limits: readonly AdjustmentLimit[] }) {
  const t = useTranslations('adminFinance.adjustments');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button icon={<Plus aria-hidden size={16} />} onClick={() => setOpen(true)}>
        {t('new')}
      </Button>
      <Suspense>{isOpen && <AdjustmentDialog limits={limits} onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
}
