import type {
  AdjustmentStatus,
  DealStatus,
  DepositStatus,
  EscrowStatus,
  PayoutStatus,
} from '../../../platform/db/index.js';
import type { Minor } from '../../../platform/money/index.js';
import type { DealFacts, DepositFacts, MoneyWorld, PayoutFacts } from './money-world.js';

/** A call that must not succeed; the message is the name of the rule, or the reason of the conflict. */
export class Refused extends Error {}

export interface ModelDeal extends DealFacts {
  status: DealStatus;
  escrow: EscrowStatus;
  roundsUsed: number;
  submissionId?: string;
  /** The open one; it stands only in the state it was made in. */
  proposal?: { proposalId: string; proposerId: string; grossMinor: Minor };
  dispute?: { disputeId: string; openerId: string; from: DealStatus };
}
export interface ModelPayout extends PayoutFacts {
  status: PayoutStatus;
  /** Paid after it had failed. */
  wasLate?: true;
}
export interface ModelDeposit extends DepositFacts {
  status: DepositStatus;
}

export interface ModelAdjustment {
  userId: string;
  direction: 'CREDIT' | 'DEBIT';
  amountMinor: Minor;
  status: AdjustmentStatus;
}

/** To another state, where no proposal is left standing. */
export function moveTo(deal: ModelDeal, status: DealStatus): void {
  deal.status = status;
  delete deal.proposal;
}

/** Account → change of its balance. */
export type Legs = Record<string, Minor>;
export interface ModelPosting {
  reference: string;
  /** Account → amount and the balance it leaves. */
  legs: Map<string, { amountMinor: Minor; balanceAfterMinor: Minor }>;
}

export const walletOf = (userId: string): string => `wallet:${userId}:RUB`;
const hasFloor = (code: string): boolean => /^(wallet|escrow|payout):/.test(code);

/**
 * Money, deals, payouts and deposits as they ought to be, in plain memory. Written from the rules, not from
 * the code under test: it shares no arithmetic and no table with it.
 */
export class MoneyModel {
  readonly balances = new Map<string, Minor>();
  readonly deals = new Map<string, ModelDeal>();
  readonly payouts = new Map<string, ModelPayout>();
  readonly deposits = new Map<string, ModelDeposit>();
  readonly adjustments = new Map<string, ModelAdjustment>();
  /** Lines of statements that are booked. */
  readonly fees = new Set<string>();
  private posted: ModelPosting[] = [];

  constructor(readonly world: MoneyWorld) {
    this.balances.set('commission:RUB', world.commissionBeforeMinor);
  }

  deal(id: string): ModelDeal {
    return known(this.deals, id, () => {
      const facts = this.world.deals.find(({ dealId }) => dealId === id)!;
      return { ...facts, status: 'AWAITING_FUNDING', escrow: 'UNFUNDED', roundsUsed: 0 };
    });
  }

  payout(id: string): ModelPayout {
    return known(this.payouts, id, () => ({
      ...this.world.payouts.find(({ payoutId }) => payoutId === id)!,
      status: 'PENDING',
    }));
  }

  deposit(id: string): ModelDeposit {
    return known(this.deposits, id, () => ({
      ...this.world.deposits.find(({ depositId }) => depositId === id)!,
      status: 'PENDING',
    }));
  }

  balance(code: string): Minor {
    return this.balances.get(code) ?? 0n;
  }

  /** Moves the balances; who owes us pays with what he gets. Legs of 0 are none. */
  post(reference: string, legs: Legs): void {
    const moving = Object.entries(legs).filter(([, amount]) => amount !== 0n);
    this.move(reference, Object.fromEntries(moving));
    const offset: Legs = {};
    for (const [code, amount] of moving) {
      const debt = code.replace('wallet:', 'debt:');
      const owed = -this.balance(debt);
      if (!code.startsWith('wallet:') || amount <= 0n || owed <= 0n) continue;
      const paid = owed < amount ? owed : amount;
      offset[code] = -paid;
      offset[debt] = paid;
    }
    if (Object.keys(offset).length > 0) this.move(`DEBT_OFFSET:${reference}`, offset);
  }

  /** @throws Refused ILLEGAL_TRANSITION */
  expect<S extends string>(object: { status: S }, ...allowed: S[]): void {
    if (!allowed.includes(object.status)) throw new Refused('ILLEGAL_TRANSITION');
  }

  /** What was posted since the last call. */
  takePosted(): ModelPosting[] {
    const posted = this.posted;
    this.posted = [];
    return posted;
  }

  private move(reference: string, legs: Legs): void {
    const posting: ModelPosting = { reference, legs: new Map() };
    for (const [code, amountMinor] of Object.entries(legs)) {
      const balanceAfterMinor = this.balance(code) + amountMinor;
      if (balanceAfterMinor < 0n && hasFloor(code))
        throw new Error(`${reference} would leave ${code} at ${balanceAfterMinor}`);
      this.balances.set(code, balanceAfterMinor);
      posting.legs.set(code, { amountMinor, balanceAfterMinor });
    }
    this.posted.push(posting);
  }
}

function known<T>(map: Map<string, T>, id: string, first: () => T): T {
  const value = map.get(id) ?? first();
  map.set(id, value);
  return value;
}
