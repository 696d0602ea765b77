'use client';

import { ArrowUpRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { lazy, Suspense, useState } from 'react';
import { Button } from '@/ui/button';
import type { Wallet } from '@/lib/api/types';
import { kindsOf } from './payout-terms';

// The form comes when it is asked for.
const PayoutDialog = lazy(() => import('./payout-dialog'));

export function PayoutButton({ wallet }: { wallet: Wallet }) {
  const t = useTranslations('wallet');
  const [open, setOpen] = useState(false);
  if (kindsOf(wallet).length === 0) return <p className="text-13 text-ink-2">{t('withdrawUnserved')}</p>;
  return (
    <>
      <Button
        variant="secondary"
        icon={<ArrowUpRight aria-hidden size={16} />}
        disabled={wallet.availableMinor === 0}
        onClick={() => setOpen(true)}
      >
        {t('withdraw')}
      </Button>
      <Suspense>{open && <PayoutDialog wallet={wallet} onClose={() => setOpen(false)} />}</Suspense>
    </>
  );
}
