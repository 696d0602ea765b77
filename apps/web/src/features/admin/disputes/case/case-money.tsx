import { PriceBreakdown } from '@/features/money/price-breakdown';
import { EscrowBadge } from '../../finance/escrows/escrow-badge';
import type { DisputeCase } from '../dispute';

/** The price with its fee, as they were fixed at acceptance, and where the money is. */
export function CaseMoney({ deal }: { deal: DisputeCase['deal'] }) {
  return (
    <>
      <PriceBreakdown parts={deal} currency={deal.currency} own={false} />
      <div className="mt-3">
        <EscrowBadge status={deal.escrow.status} />
      </div>
    </>
  );
}
