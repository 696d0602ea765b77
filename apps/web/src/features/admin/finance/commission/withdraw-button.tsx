'use client';

import { Landmark } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { lazy, Suspense, useState } from 'react';
import { Button } from '@/ui/button';
import type { Earned } from './commission';

const WithdrawDialog = lazy(() => import('./withdraw-dialog'));

export function WithdrawButton({ earned }: { earned: Earned }) {
  const t = useTranslations('adminFinance.commission');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="secondary" icon={<Landmark aria-hidden size={16} />} onClick={() => setOpen(true)}>
        {t('withdraw')}
      </Button>
      <Suspense>{isOpen && <WithdrawDialog earned={earned} onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
}
