import fc from 'fast-check';
import { escrowRefund, escrowRelease, escrowSplit, type EscrowOfDeal, type Flow } from '../ledger/index.js';
import { outcomeOf, partsOf } from './escrow-parts.js';

const MAX_MINOR = 1_000_000_000_000n;
const bps = fc.integer({ min: 0, max: 5_000 });
/** A price, and a creator's part of it: both ends now and then. */
const shares = fc.bigInt({ min: 1n, max: MAX_MINOR }).chain((priceMinor) =>
  fc.record({
    priceMinor: fc.constant(priceMinor),
    grossMinor: fc.oneof(
      fc.bigInt({ min: 0n, max: priceMinor }),
      fc.constantFrom(0n, 1n, priceMinor - 1n, priceMinor),
    ),
  }),
);

const flowOf = (deal: EscrowOfDeal, grossMinor: bigint, commissionBps: number): Flow => {
  const outcome = outcomeOf(grossMinor, deal.amountMinor);
  if (outcome === 'REFUND') return escrowRefund(deal);
  return outcome === 'RELEASE'
    ? escrowRelease(deal, commissionBps)
    : escrowSplit(deal, grossMinor, commissionBps);
};

describe('the parts of an escrow', () => {
  it('sum to the whole, none below zero, and the remainder of the fee is the creator’s', () => {
    fc.assert(
      fc.property(shares, bps, ({ priceMinor, grossMinor }, commissionBps) => {
        const { feeMinor, netMinor, brandMinor } = partsOf({ priceMinor, commissionBps }, grossMinor);
        expect(feeMinor + netMinor + brandMinor).toBe(priceMinor);
        for (const part of [feeMinor, netMinor, brandMinor]) expect(part).toBeGreaterThanOrEqual(0n);
        const exact = grossMinor * BigInt(commissionBps);
        expect(feeMinor * 10_000n).toBeLessThanOrEqual(exact);
        expect((feeMinor + 1n) * 10_000n).toBeGreaterThan(exact);
      }),
      { numRuns: 2_000 },
    );
  });

  it('are what is posted, leg by leg, and the legs come to nothing', () => {
    fc.assert(
      fc.property(shares, bps, ({ priceMinor, grossMinor }, commissionBps) => {
        const deal: EscrowOfDeal = {
          ...{ escrowId: 'escrow', dealId: 'deal', brandId: 'brand', creatorId: 'creator' },
          amountMinor: priceMinor,
          currency: 'RUB',
        };
        const { legs } = flowOf(deal, grossMinor, commissionBps);
        const on = (code: string) => legs.find((leg) => leg.code === code)?.amountMinor ?? 0n;
        const { feeMinor, netMinor, brandMinor } = partsOf({ priceMinor, commissionBps }, grossMinor);
        expect(legs.reduce((sum, { amountMinor }) => sum + amountMinor, 0n)).toBe(0n);
        expect([on('wallet:creator:RUB'), on('wallet:brand:RUB'), on('commission:RUB')]).toEqual([
          netMinor,
          brandMinor,
          feeMinor,
        ]);
        expect(legs.every(({ amountMinor }) => amountMinor !== 0n)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});
