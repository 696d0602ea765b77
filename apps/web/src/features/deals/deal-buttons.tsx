'use client';

import { useTranslations } from 'next-intl';
import { lazy, Suspense, useState } from 'react';
import type { Deal } from '@/lib/api/types';
import { formatMoney } from '@/lib/format/money';
import { Button } from '@/ui/button';
import { LinkButton } from '@/ui/link-button';
import { ApproveDialog } from './dialogs/approve-dialog';
import { CancelDialog } from './dialogs/cancel-dialog';
import { FundDialog } from './dialogs/fund-dialog';
import { ReceiptDialog } from './dialogs/receipt-dialog';
import type { Balance } from './balance';
import { dealMoves, situationOf, type DealSide, type PartyAction } from './deal-actions';

// Forms, and what checks them, come when they are asked for: a deal is mostly read.
const ChangesDialog = lazy(() => import('./dialogs/changes-dialog'));
const DisputeDialog = lazy(() => import('./dialogs/dispute-dialog'));
const ProposeDialog = lazy(() => import('./dialogs/propose-dialog'));
const SubmitDialog = lazy(() => import('./dialogs/submit-dialog'));
const TipDialog = lazy(() => import('./dialogs/tip-dialog'));

interface DealButtonsProps {
  deal: Deal;
  side: DealSide;
  /** The brand's money in the deal's currency, where it may pay from it now. */
  balance: Balance | null;
  /** `bar`: at the bottom of a phone, only what leads the deal on. */
  place: 'panel' | 'bar';
}

/** Two buttons share the width of a phone. */
const IN_BAR = 'min-w-0 flex-1 shrink px-2 text-14';

/** The one primary action of this state and side, and the others that are allowed beside it. */
export function DealButtons({ deal, side, balance, place }: DealButtonsProps) {
  const t = useTranslations('deals.action');
  const [open, setOpen] = useState<PartyAction | null>(null);
  const { primary, secondary, exits } = dealMoves(situationOf(deal), side, deal.allowedActions);
  const inBar = place === 'bar';
  // The whole of a dispute, all that may be done about it included, is on a page of its own.
  const disputeHref = deal.status === 'DISPUTED' && deal.dispute && `/disputes/${deal.dispute.id}`;
  const leadsOn = Boolean(primary || disputeHref);
  if (!leadsOn && (inBar || secondary.length + exits.length === 0)) return null;

  const label = (action: PartyAction) => {
    if (action === 'FUND') return t('FUND', { sum: formatMoney(deal.priceMinor, deal.currency) });
    return t(action === 'SUBMIT' && deal.submissions.length > 0 ? 'SUBMIT_AGAIN' : action);
  };
  const dialog = { deal, onClose: () => setOpen(null) };

  return (
    <>
      <div className={inBar ? 'flex gap-2' : 'mt-5 flex flex-col gap-2'}>
        {secondary.map((action) => (
          <Button
            key={action}
            size="lg"
            variant="secondary"
            className={inBar ? IN_BAR : 'order-2'}
            onClick={() => setOpen(action)}
          >
            {label(action)}
          </Button>
        ))}
        {primary && (
          <Button size="lg" className={inBar ? IN_BAR : 'order-1'} onClick={() => setOpen(primary)}>
            {label(primary)}
          </Button>
        )}
        {disputeHref && (
          <LinkButton size="lg" href={disputeHref} className={inBar ? IN_BAR : 'order-1'}>
            {t('TO_DISPUTE')}
          </LinkButton>
        )}
        {!inBar &&
          exits.map((action) => (
            <Button key={action} variant="ghost" className="order-3" onClick={() => setOpen(action)}>
              {label(action)}
            </Button>
          ))}
      </div>
      {open === 'FUND' && balance && <FundDialog {...dialog} balance={balance} />}
      {open === 'CONFIRM_RECEIPT' && <ReceiptDialog {...dialog} />}
      {open === 'APPROVE' && <ApproveDialog {...dialog} />}
      {open === 'CANCEL' && <CancelDialog {...dialog} />}
      <Suspense>
        {open === 'SUBMIT' && <SubmitDialog {...dialog} />}
        {open === 'REQUEST_CHANGES' && <ChangesDialog {...dialog} />}
        {open === 'PROPOSE_CANCELLATION' && <ProposeDialog {...dialog} side={side} />}
        {open === 'TIP' && balance && <TipDialog {...dialog} balance={balance} />}
        {open === 'OPEN_DISPUTE' && <DisputeDialog {...dialog} />}
      </Suspense>
    </>
  );
}
