import type { AccountKind, Currency } from '../../platform/db/index.js';
import { commissionOf, type Minor, type Money } from '../../platform/money/index.js';

/** One side of a posting: credits +, debits −. */
export interface Leg {
  /** Unique name of the account; it is opened when it does not exist. */
  code: string;
  kind: AccountKind;
  /** The user it belongs to, where it belongs to one. */
  ownerId: string | null;
  amountMinor: Minor;
}

/** A balanced posting with its unique reference. Posting a reference twice moves nothing the second time. */
export interface Flow {
  reference: string;
  kind: string;
  currency: Currency;
  legs: Leg[];
  /** Reference of the posting that this one takes back; the database lets one be taken back once. */
  reverses?: string;
  dealId?: string;
  payoutId?: string;
  depositId?: string;
}

export const walletCode = (userId: string, currency: Currency): string => `wallet:${userId}:${currency}`;
export const escrowCode = (dealId: string): string => `escrow:${dealId}`;
export const payoutCode = (payoutId: string): string => `payout:${payoutId}`;
export const providerCode = (provider: string, currency: Currency): string =>
  `provider:${provider}:${currency}`;
export const debtCode = (userId: string, currency: Currency): string => `debt:${userId}:${currency}`;
export const suspenseCode = (currency: Currency): string => `suspense:${currency}`;
export const feesCode = (provider: string, currency: Currency): string => `fees:${provider}:${currency}`;
export const adjustmentCode = (currency: Currency): string => `adjustment:${currency}`;
export const commissionCode = (currency: Currency): string => `commission:${currency}`;

const wallet = (userId: string, currency: Currency, amountMinor: Minor): Leg => ({
  code: walletCode(userId, currency),
  kind: 'WALLET',
  ownerId: userId,
  amountMinor,
});
const escrow = (deal: EscrowOfDeal, amountMinor: Minor): Leg => ({
  code: escrowCode(deal.dealId),
  kind: 'ESCROW',
  ownerId: deal.brandId,
  amountMinor,
});
const payout = (of: PayoutMoney, amountMinor: Minor): Leg => ({
  code: payoutCode(of.payoutId),
  kind: 'PAYOUT',
  ownerId: of.userId,
  amountMinor,
});
const debt = (userId: string, currency: Currency, amountMinor: Minor): Leg => ({
  code: debtCode(userId, currency),
  kind: 'DEBT',
  ownerId: userId,
  amountMinor,
});
const platform = (code: string, kind: AccountKind, amountMinor: Minor): Leg => ({
  code,
  kind,
  ownerId: null,
  amountMinor,
});
const held = (provider: string, currency: Currency, amountMinor: Minor): Leg =>
  platform(providerCode(provider, currency), 'PROVIDER', amountMinor);
const suspense = (currency: Currency, amountMinor: Minor): Leg =>
  platform(suspenseCode(currency), 'SUSPENSE', amountMinor);

/** Legs of 0 say nothing and are left out. */
const moving = (...legs: Leg[]): Leg[] => legs.filter((leg) => leg.amountMinor !== 0n);

export interface EscrowOfDeal {
  escrowId: string;
  dealId: string;
  brandId: string;
  creatorId: string;
  amountMinor: Minor;
  currency: Currency;
}

export interface PayoutMoney {
  payoutId: string;
  userId: string;
  amountMinor: Minor;
  currency: Currency;
  provider: string;
}

export interface DepositMoney {
  depositId: string;
  userId: string;
  /** What the provider reports as received. */
  receivedMinor: Minor;
  currency: Currency;
  provider: string;
}

export const depositSucceeded = (deposit: DepositMoney): Flow => ({
  reference: `DEPOSIT:${deposit.depositId}`,
  kind: 'DEPOSIT',
  currency: deposit.currency,
  depositId: deposit.depositId,
  legs: [
    held(deposit.provider, deposit.currency, -deposit.receivedMinor),
    wallet(deposit.userId, deposit.currency, deposit.receivedMinor),
  ],
});

/** Money a provider holds for us that belongs to no deposit we know, or differs from it. */
export const suspenseReceived = (
  provider: string,
  paymentId: string,
  amountMinor: Minor,
  currency: Currency,
): Flow => ({
  reference: `SUSPENSE:${provider}:${paymentId}`,
  kind: 'SUSPENSE',
  currency,
  legs: [held(provider, currency, -amountMinor), suspense(currency, amountMinor)],
});

/** The provider took back what lies in suspense: a payment charged back, a late payout that was returned. */
export const suspenseReleased = (kept: Flow): Flow => ({
  ...kept,
  reference: `SUSPENSE_RELEASE:${kept.reference}`,
  kind: 'SUSPENSE_RELEASE',
  reverses: kept.reference,
  legs: kept.legs.map((leg) => ({ ...leg, amountMinor: -leg.amountMinor })),
});

/**
 * The payer's bank took a deposit back: what is on the balance covers it, the rest becomes a debt that later
 * credits pay off. Callers hold the lock of the wallet, so that the two parts are those of one moment.
 */
export const depositChargedBack = (deposit: DepositMoney, balanceMinor: Minor): Flow => {
  const coveredMinor = balanceMinor < deposit.receivedMinor ? balanceMinor : deposit.receivedMinor;
  return {
    reference: `CHARGEBACK:${deposit.depositId}`,
    kind: 'CHARGEBACK',
    currency: deposit.currency,
    depositId: deposit.depositId,
    reverses: `DEPOSIT:${deposit.depositId}`,
    legs: moving(
      wallet(deposit.userId, deposit.currency, -coveredMinor),
      debt(deposit.userId, deposit.currency, coveredMinor - deposit.receivedMinor),
      held(deposit.provider, deposit.currency, deposit.receivedMinor),
    ),
  };
};

export const escrowFund = (deal: EscrowOfDeal): Flow => ({
  reference: `ESCROW_FUND:${deal.escrowId}`,
  kind: 'ESCROW_FUND',
  currency: deal.currency,
  dealId: deal.dealId,
  legs: [wallet(deal.brandId, deal.currency, -deal.amountMinor), escrow(deal, deal.amountMinor)],
});

/** What a creator gets of a gross amount: the fee is rounded down, so the remainder is the creator's. */
const toCreator = (deal: EscrowOfDeal, grossMinor: Minor, commissionBps: number): Leg[] => {
  const feeMinor = commissionOf(grossMinor, commissionBps);
  return [
    wallet(deal.creatorId, deal.currency, grossMinor - feeMinor),
    platform(commissionCode(deal.currency), 'COMMISSION', feeMinor),
  ];
};

export const escrowRelease = (deal: EscrowOfDeal, commissionBps: number): Flow => ({
  reference: `ESCROW_RELEASE:${deal.escrowId}`,
  kind: 'ESCROW_RELEASE',
  currency: deal.currency,
  dealId: deal.dealId,
  legs: moving(escrow(deal, -deal.amountMinor), ...toCreator(deal, deal.amountMinor, commissionBps)),
});

/** @param creatorGrossMinor the creator's part before commission, between 0 and the whole, both excluded */
export const escrowSplit = (deal: EscrowOfDeal, creatorGrossMinor: Minor, commissionBps: number): Flow => ({
  reference: `ESCROW_SPLIT:${deal.escrowId}`,
  kind: 'ESCROW_SPLIT',
  currency: deal.currency,
  dealId: deal.dealId,
  legs: moving(
    escrow(deal, -deal.amountMinor),
    ...toCreator(deal, creatorGrossMinor, commissionBps),
    wallet(deal.brandId, deal.currency, deal.amountMinor - creatorGrossMinor),
  ),
});

export const escrowRefund = (deal: EscrowOfDeal): Flow => ({
  reference: `ESCROW_REFUND:${deal.escrowId}`,
  kind: 'ESCROW_REFUND',
  currency: deal.currency,
  dealId: deal.dealId,
  legs: [escrow(deal, -deal.amountMinor), wallet(deal.brandId, deal.currency, deal.amountMinor)],
});

export const payoutRequest = (of: PayoutMoney): Flow => ({
  reference: `PAYOUT_REQUEST:${of.payoutId}`,
  kind: 'PAYOUT_REQUEST',
  currency: of.currency,
  payoutId: of.payoutId,
  legs: [wallet(of.userId, of.currency, -of.amountMinor), payout(of, of.amountMinor)],
});

export const payoutPaid = (of: PayoutMoney): Flow => ({
  reference: `PAYOUT_PAID:${of.payoutId}`,
  kind: 'PAYOUT_PAID',
  currency: of.currency,
  payoutId: of.payoutId,
  legs: [payout(of, -of.amountMinor), held(of.provider, of.currency, of.amountMinor)],
});

/** The provider paid after all what we had given back to the wallet: the loss waits in suspense for an admin. */
export const payoutPaidLate = (of: PayoutMoney): Flow => ({
  reference: `PAYOUT_LATE:${of.payoutId}`,
  kind: 'PAYOUT_LATE',
  currency: of.currency,
  payoutId: of.payoutId,
  legs: [held(of.provider, of.currency, of.amountMinor), suspense(of.currency, -of.amountMinor)],
});

/** The recipient's bank sent a paid payout back. */
export const payoutReturned = (of: PayoutMoney): Flow => ({
  reference: `PAYOUT_RETURN:${of.payoutId}`,
  kind: 'PAYOUT_RETURN',
  currency: of.currency,
  payoutId: of.payoutId,
  reverses: `PAYOUT_PAID:${of.payoutId}`,
  legs: [held(of.provider, of.currency, -of.amountMinor), wallet(of.userId, of.currency, of.amountMinor)],
});

/** A payout that ends without being paid: the reserved money goes back to the wallet. */
export const payoutReturnedToWallet = (of: PayoutMoney, cause: 'REJECT' | 'CANCEL' | 'FAIL'): Flow => ({
  reference: `PAYOUT_${cause}:${of.payoutId}`,
  kind: `PAYOUT_${cause}`,
  currency: of.currency,
  payoutId: of.payoutId,
  legs: [payout(of, -of.amountMinor), wallet(of.userId, of.currency, of.amountMinor)],
});

export const tipPaid = (tip: {
  tipId: string;
  dealId: string;
  brandId: string;
  creatorId: string;
  amountMinor: Minor;
  currency: Currency;
}): Flow => ({
  reference: `TIP:${tip.tipId}`,
  kind: 'TIP',
  currency: tip.currency,
  dealId: tip.dealId,
  legs: [
    wallet(tip.brandId, tip.currency, -tip.amountMinor),
    wallet(tip.creatorId, tip.currency, tip.amountMinor),
  ],
});

/** @param lineRef the provider's own id of the line of its statement */
export const providerFee = (provider: string, lineRef: string, { amountMinor, currency }: Money): Flow => ({
  reference: `PROVIDER_FEE:${provider}:${lineRef}`,
  kind: 'PROVIDER_FEE',
  currency,
  legs: [platform(feesCode(provider, currency), 'FEES', -amountMinor), held(provider, currency, amountMinor)],
});

export const commissionWithdrawn = (
  withdrawalId: string,
  provider: string,
  { amountMinor, currency }: Money,
): Flow => ({
  reference: `COMMISSION_WITHDRAW:${withdrawalId}`,
  kind: 'COMMISSION_WITHDRAW',
  currency,
  legs: [
    platform(commissionCode(currency), 'COMMISSION', -amountMinor),
    held(provider, currency, amountMinor),
  ],
});

/** @param amountMinor positive credits the user, negative debits; never below an empty balance */
export const balanceAdjusted = (
  adjustmentId: string,
  userId: string,
  { amountMinor, currency }: Money,
): Flow => ({
  reference: `FINANCE_ADJUST:${adjustmentId}`,
  kind: 'FINANCE_ADJUST',
  currency,
  legs: [
    wallet(userId, currency, amountMinor),
    platform(adjustmentCode(currency), 'ADJUSTMENT', -amountMinor),
  ],
});
