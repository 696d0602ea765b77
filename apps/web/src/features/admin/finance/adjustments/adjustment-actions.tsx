'use client';

import { useTranslations } from 'next-intl';
import { lazy, Suspense, useState } from 'react';
import { Button } from '@/ui/button';
import type { Adjustment } from './adjustment';

const DecisionDialog = lazy(() => import('./decision-dialog'));

/** What another admin may do with a proposal; whoever proposed it waits for them. */
export function AdjustmentActions({ adjustment }: { adjustment: Adjustment }) {
  const t = useTranslations('adminFinance.adjustments');
  const [asking, setAsking] = useState<'confirm' | 'reject' | null>(null);
  const { allowedActions } = adjustment;
  const isOwn = !allowedActions.includes('CONFIRM');
  return (
    <>
      {isOwn && <p className="text-ink-2">{t('own')}</p>}
      <div className="flex flex-wrap gap-2 empty:hidden">
        {!isOwn && (
          <Button className="px-3 text-13" onClick={() => setAsking('confirm')}>
            {t('confirm')}
          </Button>
        )}
        {allowedActions.includes('REJECT') && (
          <Button variant="secondary" className="px-3 text-13" onClick={() => setAsking('reject')}>
            {t(isOwn ? 'takeBack' : 'reject')}
          </Button>
        )}
      </div>
      <Suspense>
        {asking && <DecisionDialog adjustment={adjustment} asking={asking} onClose={() => setAsking(null)} />}
      </Suspense>
    </>
  );
}
