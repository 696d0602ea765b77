import { PriceBreakdown } from '@/features/money/price-breakdown';
import { StatusBadge } from '@/features/status/status-badge';
import type { DealSummary } from '@/lib/api/types';
import type { DealSide } from './deal-actions';
import { statusSide } from './deal-side';

/** Gross, fee and net, as they were fixed at acceptance. */
export function DealMoney({ deal, side }: { deal: DealSummary; side: DealSide }) {
  return (
    <>
      <PriceBreakdown parts={deal} currency={deal.currency} own={side === 'CREATOR'} />
      <div className="mt-4">
        <StatusBadge entity="escrow" code={deal.escrow.status} side={statusSide(side)} />
      </div>
    </>
  );
}
