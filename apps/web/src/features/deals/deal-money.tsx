import { PriceBreakdown } from '@/features/money/price-breakdown';
import { StatusBadge } from '@/features/status/status-badge';
import type { Deal } from '@/lib/api/types';
import type { DealSide } from './deal-actions';
import { statusSide } from './deal-side';
import { partsOf, type EscrowParts } from './escrow-parts';
import { PartsBreakdown } from './parts-breakdown';

/** Where the money went, if not all of it to the creator. */
const endingOf = (deal: Deal): EscrowParts | null =>
  deal.escrow.status === 'REFUNDED' ? partsOf(deal, 0) : deal.split;

/** In reserve it tells the creator to begin; only while the work goes on is that what it means. */
const escrowState = ({ status, escrow }: Deal) =>
  escrow.status === 'FUNDED' && status !== 'IN_PROGRESS' ? 'HELD' : escrow.status;

/** Gross, fee and net as they were fixed at acceptance; once the money has gone another way, what each side got. */
export function DealMoney({ deal, side }: { deal: Deal; side: DealSide }) {
  const { currency, commissionBps } = deal;
  const parts = endingOf(deal);
  return (
    <>
      {parts ? (
        <PartsBreakdown parts={parts} currency={currency} commissionBps={commissionBps} side={side} settled />
      ) : (
        <PriceBreakdown parts={deal} currency={currency} own={side === 'CREATOR'} />
      )}
      <div className="mt-4">
        <StatusBadge entity="escrow" code={escrowState(deal)} side={statusSide(side)} />
      </div>
    </>
  );
}
