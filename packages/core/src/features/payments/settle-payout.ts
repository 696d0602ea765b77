import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { TransactionRunner, type Tx } from '../../platform/db/index.js';
import { Outbox, type NewEvent } from '../../platform/outbox/index.js';
import {
  Ledger,
  payoutPaid,
  payoutPaidLate,
  payoutReturned,
  payoutReturnedToWallet,
  type Flow,
  type PayoutMoney,
} from '../ledger/index.js';
import type { ProviderPayout } from './payment-provider.port.js';
import { BY_HAND } from './payout-machine.js';
import { newsOf, type PayoutNews } from './payout-news.js';
import { moneyOf, payoutEvent, type PayoutEventType } from './payouts.events.js';
import { PayoutsRepository, type PayoutRow } from './payouts.repository.js';
import { Suspense } from './suspense.js';

/** What is known of a payout; a refused one never had an id of the provider. */
export type PayoutAnswer = Pick<ProviderPayout, 'status' | 'reason'> & { providerPayoutId: string | null };

type Move = Exclude<PayoutNews, 'LATE' | 'LATE_RETURN'>;

const MOVES: Record<
  Move,
  {
    event: PayoutEventType;
    flow: (money: PayoutMoney) => Flow;
    set: (now: Date, reason: string | null) => Partial<PayoutRow>;
  }
> = {
  PAY: { event: 'PAYOUT_PAID', flow: payoutPaid, set: (settledAt) => ({ settledAt }) },
  FAIL: {
    event: 'PAYOUT_FAILED',
    flow: (money) => payoutReturnedToWallet(money, 'FAIL'),
    set: (settledAt, failureReason) => ({ settledAt, failureReason }),
  },
  RETURN: {
    event: 'PAYOUT_RETURNED',
    flow: payoutReturned,
    set: (returnedAt, failureReason) => ({ returnedAt, failureReason }),
  },
};

/**
 * Brings a payout to what the provider says of it. Called by the worker that sends, by webhooks and by
 * sweeps, in any order and any number of times: the payout's row lock and the table of news make it one
 * effect, state, events and postings together. A repeat finds nothing to do.
 */
@Injectable()
export class SettlePayout {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly payouts: PayoutsRepository,
    private readonly ledger: Ledger,
    private readonly outbox: Outbox,
    private readonly suspense: Suspense,
    private readonly clock: Clock,
  ) {}

  /** @returns what was new about it; nothing for a repeat, for old news and for a payout that is not ours */
  async execute(payoutId: string, answer: PayoutAnswer): Promise<readonly PayoutNews[]> {
    return this.transactions.run(async (tx) => {
      const payout = await this.payouts.lockForUpdate(tx, payoutId);
      // One made by hand was never the provider's to settle.
      if (!payout || payout.provider === BY_HAND) return [];
      const news = newsOf(answer.status, payout.status);
      const moves = news.filter((one): one is Move => one in MOVES);
      if (moves.length > 0) await this.move(tx, payout, moves, answer);
      if (news.includes('LATE')) await this.settleLate(tx, payout, news.includes('LATE_RETURN'));
      return news;
    });
  }

  /** Its state stays FAILED. Of a payment that came back before anybody heard of it there is nothing to tell its owner. */
  private async settleLate(tx: Tx, payout: PayoutRow, cameBack: boolean): Promise<void> {
    const flow = payoutPaidLate(moneyOf(payout));
    const kept = await this.suspense.keep(tx, flow, 'LATE_PAYOUT');
    if (!cameBack) {
      if (kept === 'POSTED') await this.outbox.append(tx, payoutEvent('PAYOUT_PAID_LATE', payout));
      return;
    }
    const released = await this.suspense.release(tx, flow);
    if (kept !== 'POSTED' && released === 'POSTED')
      await this.outbox.append(tx, payoutEvent('PAYOUT_LATE_RETURNED', payout));
  }

  /** A second posting locks no account that the first one, or this payout's row, does not keep others from. */
  private async move(
    tx: Tx,
    payout: PayoutRow,
    moves: readonly Move[],
    { providerPayoutId, reason }: PayoutAnswer,
  ): Promise<void> {
    const events: NewEvent[] = [];
    let row = payout;
    for (const action of moves) {
      const set = {
        ...MOVES[action].set(this.clock.now(), reason),
        ...(providerPayoutId !== null && { providerPayoutId }),
        claimedUntil: null,
      };
      row = await this.payouts.move(tx, row, { action, who: 'SYSTEM' }, set);
      events.push(payoutEvent(MOVES[action].event, row));
    }
    await this.outbox.append(tx, ...events);
    for (const action of moves) await this.ledger.post(tx, MOVES[action].flow(moneyOf(row)));
  }
}
