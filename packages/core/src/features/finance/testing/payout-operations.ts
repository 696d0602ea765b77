import { Pool } from '../../../platform/db/index.js';
import type { Minor } from '../../../platform/money/index.js';
import {
  CancelPayout,
  DecidePayout,
  RequestPayout,
  SendPayouts,
  SettlePayout,
} from '../../payments/index.js';
import { Refused, walletOf, type ModelPayout, type MoneyModel } from './money-model.js';
import type { PayoutFacts } from './money-world.js';
import { oneOf, operation, type Use } from './operation.js';

const CARD = { kind: 'CARD', token: 'tok_1234567' } as const;
const MIN_PAYOUT_MINOR = 50_000n;
const KOPECKS = [0n, 0n, 50n, 1n, 0n, 99n, 1n, 2n];
/** What the sandbox makes of a payout goes by its kopecks. */
// `,04` says failed first; that it pays after all is news of a webhook, which nobody delivers here.
const fails = ({ amountMinor }: PayoutFacts) => amountMinor % 100n === 1n || amountMinor % 100n === 4n;
const hangs = ({ amountMinor }: PayoutFacts) => amountMinor % 100n === 2n;
const isOpen = ({ status }: ModelPayout) => ['PENDING', 'APPROVED', 'SENDING'].includes(status);

const REQUESTED = ['deposit', 'settleDeposit', 'requestPayout'];

interface OnPayout {
  payoutId: string;
}

const its = (payout: PayoutFacts | undefined) =>
  payout && { payoutId: payout.payoutId, userId: payout.userId };

/** A round amount, one that the provider will not pay, or all there is. */
export const requestPayout = operation<{ userId: string; wanted: Minor | 'ALL' }, PayoutFacts>({
  weight: 10,
  after: ['deposit', 'settleDeposit'],
  choose: ({ users }, { pick, face, amountMinor }) => ({
    userId: users[pick % users.length]!,
    wanted: face % 4 === 0 ? 'ALL' : amountMinor - (amountMinor % 100n) + KOPECKS[pick % 8]! + 100n,
  }),
  async run(use, { userId, wanted }, world) {
    const amountMinor = wanted === 'ALL' ? (await balanceOf(use, userId)) || 1n : wanted;
    const payoutId = await use(RequestPayout).execute({ userId, amountMinor, currency: 'RUB', method: CARD });
    const payout = { payoutId, userId, amountMinor };
    world.payouts.push({ ...payout, seen: 'PENDING' });
    return payout;
  },
  async recall(use, requestId, world) {
    const { rows } = await use(Pool).query<PayoutFacts>(
      `SELECT p.id AS "payoutId", p.user_id AS "userId", p.amount_minor AS "amountMinor"
       FROM outbox_event e JOIN payout p ON p.id = e.aggregate_id WHERE e.request_id = $1`,
      [requestId],
    );
    if (rows[0]) world.payouts.push({ ...rows[0], seen: 'PENDING' });
    return rows[0];
  },
  refusals: ['INSUFFICIENT_FUNDS', 'PAYOUT_BELOW_MINIMUM', 'PAYOUT_ALREADY_OPEN'],
  effect(model, { userId, wanted }, made) {
    const available = model.balance(walletOf(userId));
    const amountMinor = made?.amountMinor ?? (wanted === 'ALL' ? available || 1n : wanted);
    if ([...model.payouts.values()].some((payout) => payout.userId === userId && isOpen(payout)))
      throw new Refused('PAYOUT_ALREADY_OPEN');
    if (amountMinor > available) throw new Refused('INSUFFICIENT_FUNDS');
    if (amountMinor < MIN_PAYOUT_MINOR && amountMinor !== available)
      throw new Refused('PAYOUT_BELOW_MINIMUM');
    if (made === undefined) return;
    const { payoutId } = model.payout(made.payoutId);
    model.post(`PAYOUT_REQUEST:${payoutId}`, {
      [walletOf(userId)]: -amountMinor,
      [`payout:${payoutId}`]: amountMinor,
    });
  },
});

export const cancelPayout = operation<OnPayout & { userId: string }>({
  weight: 3,
  after: REQUESTED,
  choose: (world, dice) => its(oneOf(world.payoutsSeen('PENDING'), dice)),
  async run(use, { payoutId, userId }, world) {
    await use(CancelPayout).execute({ payoutId, userId });
    world.seePayout(payoutId, 'CANCELED');
  },
  refusals: ['ILLEGAL_TRANSITION'],
  effect(model, { payoutId }) {
    const payout = model.payout(payoutId);
    model.expect(payout, 'PENDING');
    payout.status = 'CANCELED';
    giveBack(model, payout, 'CANCEL');
  },
});

export const approvePayout = operation<OnPayout>({
  weight: 7,
  after: REQUESTED,
  choose: (world, dice) => its(oneOf(world.payoutsSeen('PENDING'), dice)),
  async run(use, { payoutId }, world) {
    await use(DecidePayout).approve({ adminId: world.adminId, payoutId });
    world.seePayout(payoutId, 'APPROVED');
  },
  refusals: ['ILLEGAL_TRANSITION'],
  effect(model, { payoutId }) {
    const payout = model.payout(payoutId);
    model.expect(payout, 'PENDING');
    payout.status = 'APPROVED';
  },
});

export const rejectPayout = operation<OnPayout>({
  weight: 3,
  after: REQUESTED,
  choose: (world, dice) => its(oneOf(world.payoutsSeen('PENDING', 'APPROVED'), dice)),
  async run(use, { payoutId }, world) {
    await use(DecidePayout).reject({ adminId: world.adminId, payoutId, reason: 'Проверка' });
    world.seePayout(payoutId, 'REJECTED');
  },
  refusals: ['ILLEGAL_TRANSITION'],
  effect(model, { payoutId }) {
    const payout = model.payout(payoutId);
    model.expect(payout, 'PENDING', 'APPROVED');
    payout.status = 'REJECTED';
    giveBack(model, payout, 'REJECT');
  },
});

/** The worker's sweep: pays, fails or goes on asking, as the provider says. */
export const sendPayouts = operation<Partial<OnPayout>, number>({
  weight: 4,
  after: [...REQUESTED, 'approvePayout'],
  choose: () => ({}),
  async run(use, _, world) {
    const sent = await use(SendPayouts).execute();
    await world.lookAtPayouts(use(Pool));
    return sent;
  },
  refusals: [],
  effect(model, { payoutId }) {
    const payout = model.payout(payoutId!);
    model.expect(payout, 'APPROVED');
    if (hangs(payout)) throw new Refused('STILL_SENDING');
    payout.status = fails(payout) ? 'FAILED' : 'PAID';
    if (payout.status === 'FAILED') return giveBack(model, payout, 'FAIL');
    model.post(`PAYOUT_PAID:${payoutId}`, {
      [`payout:${payoutId}`]: -payout.amountMinor,
      'provider:sandbox:RUB': payout.amountMinor,
    });
  },
  sweeps: {
    subject: 'payout',
    due: (model) => approved(model).flatMap((payout) => (hangs(payout) ? [] : [payout.payoutId])),
    rest: (model) => approved(model).forEach((payout) => (payout.status = 'SENDING')),
  },
});

/** The provider says the contrary of what it said: a paid one came back, a failed one was paid after all. */
export const changeOfPayout = operation<OnPayout & { said: 'CANCELED' | 'SUCCEEDED' }, readonly string[]>({
  weight: 4,
  after: [...REQUESTED, 'approvePayout', 'sendPayouts'],
  choose(world, dice) {
    const payout = oneOf(world.payoutsSeen('PAID', 'FAILED').slice(-12), dice);
    return payout && { payoutId: payout.payoutId, said: payout.seen === 'PAID' ? 'CANCELED' : 'SUCCEEDED' };
  },
  async run(use, { payoutId, said }, world) {
    const answer = { status: said, reason: null, providerPayoutId: null };
    const news = await use(SettlePayout).execute(payoutId, answer);
    await world.look(use(Pool), { payoutId });
    return news;
  },
  refusals: [],
  effect(model, { payoutId, said }) {
    const payout = model.payout(payoutId);
    const { amountMinor, userId } = payout;
    if (said === 'CANCELED' && payout.status === 'PAID') {
      payout.status = 'RETURNED';
      model.post(`PAYOUT_RETURN:${payoutId}`, {
        'provider:sandbox:RUB': -amountMinor,
        [walletOf(userId)]: amountMinor,
      });
    }
    if (said === 'SUCCEEDED' && payout.status === 'FAILED' && !payout.wasLate) {
      payout.wasLate = true;
      model.post(`PAYOUT_LATE:${payoutId}`, {
        'provider:sandbox:RUB': amountMinor,
        'suspense:RUB': -amountMinor,
      });
    }
  },
  // Late money is told of each time and booked once.
  isIdle: (news) => !news.includes('RETURN'),
});

const approved = (model: MoneyModel) =>
  [...model.payouts.values()].filter(({ status }) => status === 'APPROVED');

function giveBack(model: MoneyModel, payout: ModelPayout, cause: 'CANCEL' | 'REJECT' | 'FAIL'): void {
  model.post(`PAYOUT_${cause}:${payout.payoutId}`, {
    [`payout:${payout.payoutId}`]: -payout.amountMinor,
    [walletOf(payout.userId)]: payout.amountMinor,
  });
}

async function balanceOf(use: Use, userId: string): Promise<Minor> {
  const { rows } = await use(Pool).query<{ balance: Minor }>(
    'SELECT balance_minor AS balance FROM ledger_account WHERE code = $1',
    [walletOf(userId)],
  );
  return rows[0]?.balance ?? 0n;
}
