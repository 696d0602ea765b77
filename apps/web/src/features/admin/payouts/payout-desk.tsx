'use client';

import { TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { callApi } from '@/lib/api/browser';
import { formatMoney } from '@/lib/format/money';
import { DateTime } from '@/ui/date-time';
import { Money } from '@/ui/money';
import { DeskLayout } from '../desk/desk-layout';
import { ReasonDialog } from '../desk/reason-dialog';
import { useDecision } from '../desk/use-decision';
import { useDesk } from '../desk/use-desk';
import { ApprovePayoutDialog } from './approve-payout-dialog';
import { PayoutPanel } from './payout-panel';
import type { AdminPayout } from './risks';

const TEMPLATES = ['details', 'name', 'blocked'] as const;

/** The queue of payouts: who asks, what is known of them, and one word that sends the money or returns it. */
export function PayoutDesk({ payouts, note }: { payouts: readonly AdminPayout[]; note?: React.ReactNode }) {
  const t = useTranslations('admin.payouts');
  const desk = useDesk(payouts, (payout) => `${payout.id} ${payout.status}`);
  const [dialog, setDialog] = useState<'approve' | 'reject' | null>(null);
  const payout = desk.selected;
  const settle = () => {
    setDialog(null);
    if (payout) desk.settle(payout);
  };
  const approve = useDecision(
    async () =>
      payout &&
      callApi((api) => api.POST('/api/admin/payouts/{id}/approve', { params: { path: { id: payout.id } } })),
    { done: t('approved'), onSettled: settle },
  );
  const reject = useDecision(
    async (reason: string) =>
      payout &&
      callApi((api) =>
        api.POST('/api/admin/payouts/{id}/reject', { params: { path: { id: payout.id } }, body: { reason } }),
      ),
    { done: t('rejected'), onSettled: settle },
  );
  const open = (name: 'approve' | 'reject') => () => {
    approve.reset();
    reject.reset();
    setDialog(name);
  };
  const onApprove = payout?.allowedActions.includes('APPROVE') ? open('approve') : undefined;
  const onReject = payout?.allowedActions.includes('REJECT') ? open('reject') : undefined;

  return (
    <>
      <DeskLayout
        desk={desk}
        label={t('title')}
        note={note}
        onApprove={onApprove}
        onReject={onReject}
        row={(item) => <PayoutLine payout={item} />}
        detail={(item) => (
          <PayoutPanel key={item.id} payout={item} onApprove={onApprove} onReject={onReject} />
        )}
      />
      {payout && dialog === 'approve' && (
        <ApprovePayoutDialog payout={payout} action={approve} onClose={() => setDialog(null)} />
      )}
      {payout && dialog === 'reject' && (
        <ReasonDialog
          title={t('rejectTitle', { sum: formatMoney(payout.amountMinor, payout.currency) })}
          text={t('rejectText')}
          confirmLabel={t('reject')}
          templates={TEMPLATES.map((key) => t(`template.${key}`))}
          labels={{
            legend: t('reason'),
            own: t('ownReason'),
            field: t('ownReasonLabel'),
            hint: t('ownReasonHint'),
          }}
          action={reject}
          onClose={() => setDialog(null)}
        />
      )}
    </>
  );
}

function PayoutLine({ payout }: { payout: AdminPayout }) {
  const t = useTranslations('admin.payouts');
  return (
    <>
      <span className="flex items-baseline justify-between gap-3">
        <span className="min-w-0 truncate font-medium">{payout.owner.displayName}</span>
        <Money minor={payout.amountMinor} currency={payout.currency} className="shrink-0 font-medium" />
      </span>
      <span className="mt-0.5 flex items-baseline justify-between gap-3 text-13 text-ink-3">
        <span className="min-w-0 truncate">
          {payout.needsReview ? (
            <span className="inline-flex items-center gap-1 text-danger">
              <TriangleAlert aria-hidden size={13} className="self-center" />
              {t('review')}
            </span>
          ) : payout.paidBeforeCount === 0 ? (
            <span className="text-warn">{t('first')}</span>
          ) : (
            payout.methodMask
          )}
        </span>
        <DateTime value={payout.createdAt} form="relative" className="shrink-0" />
      </span>
    </>
  );
}
