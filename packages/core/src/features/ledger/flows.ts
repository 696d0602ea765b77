import type { AccountKind, Currency } from '../../platform/db/index.js';
import { commissionOf, type Minor } from '../../platform/money/index.js';

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
  dealId?: string;
  payoutId?: string;
  depositId?: string;
}

export const walletCode = (userId: string, currency: Currency): string => `wallet:${userId}:${currency}`;
export const escrowCode = (dealId: string): string => `escrow:${dealId}`;
export const payoutCode = (payoutId: string): string => `payout:${payoutId}`;
export const providerCode = (provider: string, currency: Currency): string =>
  `provider:${provider}:${currency}`;
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
const platform = (code: string, kind: AccountKind, amountMinor: Minor): Leg => ({
  code,
  kind,
  ownerId: null,
  amountMinor,
});

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
    platform(providerCode(deposit.provider, deposit.currency), 'PROVIDER', -deposit.receivedMinor),
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
  legs: [
    platform(providerCode(provider, currency), 'PROVIDER', -amountMinor),
    platform(`suspense:${currency}`, 'SUSPENSE', amountMinor),
  ],
});

export const escrowFund = (deal: EscrowOfDeal): Flow => ({
  reference: `ESCROW_FUND:${deal.escrowId}`,
  kind: 'ESCROW_FUND',
  currency: deal.currency,
  dealId: deal.dealId,
  legs: [wallet(deal.brandId, deal.currency, -deal.amountMinor), escrow(deal, deal.amountMinor)],
});

/** The fee is rounded down, so the remainder goes to the creator; legs of 0 are left out. */
export function escrowRelease(deal: EscrowOfDeal, commissionBps: number): Flow {
  const feeMinor = commissionOf(deal.amountMinor, commissionBps);
  return {
    reference: `ESCROW_RELEASE:${deal.escrowId}`,
    kind: 'ESCROW_RELEASE',
    currency: deal.currency,
    dealId: deal.dealId,
    legs: [
      escrow(deal, -deal.amountMinor),
      wallet(deal.creatorId, deal.currency, deal.amountMinor - feeMinor),
      platform(commissionCode(deal.currency), 'COMMISSION', feeMinor),
    ].filter((leg) => leg.amountMinor !== 0n),
  };
}

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
  legs: [
    payout(of, -of.amountMinor),
    platform(providerCode(of.provider, of.currency), 'PROVIDER', of.amountMinor),
  ],
});

/** A payout that ends without being paid: the reserved money goes back to the wallet. */
export const payoutReturnedToWallet = (of: PayoutMoney, cause: 'REJECT' | 'CANCEL' | 'FAIL'): Flow => ({
  reference: `PAYOUT_${cause}:${of.payoutId}`,
  kind: `PAYOUT_${cause}`,
  currency: of.currency,
  payoutId: of.payoutId,
  legs: [payout(of, -of.amountMinor), wallet(of.userId, of.currency, of.amountMinor)],
});
