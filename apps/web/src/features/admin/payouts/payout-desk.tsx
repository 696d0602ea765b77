'use client';

import { TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { callApi } from '@/lib/api/browser';
import { formatMoney } from '@/lib/format/money';
import { DateTime } from '@/ui/date-time';
import { Money } from '@/ui/money';
import { Desk, type Decision } from '../desk/desk';
import { DeskLine } from '../desk/desk-line';
import { ReasonDialog } from '../desk/reason-dialog';
import { ApprovePayoutDialog, BY_HAND } from './approve-payout-dialog';
import { MarkPaidDialog } from './mark-paid-dialog';
import { PayoutPanel } from './payout-panel';
import type { AdminPayout } from './risks';

const REJECT_TEMPLATES = ['details', 'name', 'blocked'] as const;
const FAILED_TEMPLATES = ['details', 'refused', 'closed'] as const;

/** The queue of payouts: who asks, what is known of them, and one word that sends the money or returns it. */
export function PayoutDesk({ payouts, isCut }: { payouts: readonly AdminPayout[]; isCut: boolean }) {
  const t = useTranslations('admin.payouts');
  const approve: Decision<AdminPayout> = {
    isAllowed: ({ allowedActions }) => allowedActions.includes('APPROVE'),
    call: ({ id }, answer) =>
      callApi((api) =>
        api.POST('/api/admin/payouts/{id}/approve', {
          params: { path: { id } },
          body: { byHand: answer === BY_HAND },
        }),
      ),
    done: (answer) => t(answer === BY_HAND ? 'approvedByHand' : 'approved'),
    dialog: ({ item, action, onClose }) => (
      <ApprovePayoutDialog payout={item} action={action} onClose={onClose} />
    ),
  };
  const reject: Decision<AdminPayout> = {
    isAllowed: ({ allowedActions }) => allowedActions.includes('REJECT'),
    call: ({ id }, reason) =>
      callApi((api) =>
        api.POST('/api/admin/payouts/{id}/reject', { params: { path: { id } }, body: { reason } }),
      ),
    done: t('rejected'),
    dialog: ({ item, action, onClose }) => (
      <ReasonDialog
        title={t('rejectTitle', { sum: formatMoney(item.amountMinor, item.currency) })}
        text={t('rejectText')}
        confirmLabel={t('reject')}
        templates={REJECT_TEMPLATES.map((key) => t(`template.${key}`))}
        say={t}
        action={action}
        onClose={onClose}
      />
    ),
  };
  const markPaid: Decision<AdminPayout> = {
    isAllowed: ({ allowedActions }) => allowedActions.includes('MARK_PAID'),
    call: ({ id }, reference) =>
      callApi((api) =>
        api.POST('/api/admin/payouts/{id}/mark-paid', { params: { path: { id } }, body: { reference } }),
      ),
    done: t('paidByHand.done'),
    dialog: ({ item, action, onClose }) => <MarkPaidDialog payout={item} action={action} onClose={onClose} />,
  };
  const markFailed: Decision<AdminPayout> = {
    isAllowed: ({ allowedActions }) => allowedActions.includes('MARK_FAILED'),
    call: ({ id }, reason) =>
      callApi((api) =>
        api.POST('/api/admin/payouts/{id}/mark-failed', { params: { path: { id } }, body: { reason } }),
      ),
    done: t('failedByHand.done'),
    dialog: ({ item, action, onClose }) => (
      <ReasonDialog
        title={t('failedByHand.title', { sum: formatMoney(item.amountMinor, item.currency) })}
        text={t('rejectText')}
        confirmLabel={t('failedByHand.confirm')}
        templates={FAILED_TEMPLATES.map((key) => t(`failedByHand.template.${key}`))}
        say={t}
        action={action}
        onClose={onClose}
      />
    ),
  };
  return (
    <Desk
      label={t('title')}
      items={payouts}
      versionOf={(payout) => `${payout.id} ${payout.status}`}
      isCut={isCut}
      decisions={{ approve, reject, markPaid, markFailed }}
      row={(payout) => <PayoutLine payout={payout} />}
      panel={(payout, choices) => <PayoutPanel key={payout.id} payout={payout} choices={choices} />}
    />
  );
}

function PayoutLine({ payout }: { payout: AdminPayout }) {
  const t = useTranslations('admin.payouts');
  const { owner, amountMinor, currency, needsReview, paidBeforeCount, methodMask, createdAt } = payout;
  return (
    <DeskLine
      title={owner.displayName}
      sum={<Money minor={amountMinor} currency={currency} />}
      note={
        needsReview ? (
          <span className="inline-flex items-center gap-1 text-danger">
            <TriangleAlert aria-hidden size={13} className="self-center" />
            {t('review')}
          </span>
        ) : paidBeforeCount === 0 ? (
          <span className="text-warn">{t('first')}</span>
        ) : (
          methodMask
        )
      }
      when={<DateTime value={createdAt} form="relative" />}
    />
  );
}
