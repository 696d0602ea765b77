'use client';

import { useTranslations } from 'next-intl';
import { lazy, Suspense, useState } from 'react';
import { Button } from '@/ui/button';
import type { DepositToChargeBack } from './charge-back-dialog';

const ChargeBackDialog = lazy(() => import('./charge-back-dialog'));

/** Stands at a top-up that the payer's bank may yet take back. */
export function ChargeBackButton({ deposit }: { deposit: DepositToChargeBack }) {
  const t = useTranslations('adminFinance.chargeBack');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="ghost" className="-mx-2 px-2 text-13" onClick={() => setOpen(true)}>
        {t('button')}
      </Button>
      <Suspense>{isOpen && <ChargeBackDialog deposit={deposit} onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
}
