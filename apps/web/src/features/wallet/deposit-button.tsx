'use client';

import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { lazy, Suspense, useState } from 'react';
import type { Currency } from '@/lib/format/money';
import { Button } from '@/ui/button';

// The form comes when it is asked for.
const DepositDialog = lazy(() => import('./deposit-dialog'));

/** Opens a top-up and goes on to its payment. */
export function DepositButton({ currency }: { currency: Currency }) {
  const t = useTranslations('wallet');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button icon={<Plus aria-hidden size={16} />} onClick={() => setOpen(true)}>
        {t('topUp')}
      </Button>
      <Suspense>{open && <DepositDialog currency={currency} onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
}
