import { randomUUID } from 'node:crypto';
import { Pool } from '../../../platform/db/index.js';
import { decimalText, type Minor } from '../../../platform/money/index.js';
import { AdjustBalance, DecideAdjustment, ImportStatement, WithdrawCommission } from '../index.js';
import { FUNDED } from './deal-operations.js';
import { keyed, type Keyed } from './keyed.js';
import { Refused, walletOf, type ModelAdjustment, type MoneyModel } from './money-model.js';
import { oneOf, operation, type Dice, type Use } from './operation.js';
import type { MoneyWorld } from './money-world.js';

/** Above it a second admin is needed. */
const LIMIT_MINOR = 5_000_000n;

interface Correction {
  key: string;
  userId: string;
  direction: 'CREDIT' | 'DEBIT';
  amountMinor: Minor;
}

const correctionOf = ({ users }: MoneyWorld, { pick, face }: Dice, amountMinor: Minor): Correction => ({
  key: randomUUID(),
  userId: users[pick % users.length]!,
  direction: face % 2 === 0 ? 'DEBIT' : 'CREDIT',
  amountMinor,
});

const correct = (use: Use, world: MoneyWorld, { key, ...correction }: Correction): Promise<Keyed> =>
  keyed(use, { userId: world.adminId, key }, () =>
    use(AdjustBalance).execute({
      ...correction,
      adminId: world.adminId,
      currency: 'RUB',
      reason: 'Сверка',
    }),
  );

async function recallCorrection(use: Use, requestId: string): Promise<Keyed | undefined> {
  const { rows } = await use(Pool).query<{ id: string }>(
    `SELECT object_id AS id FROM audit_entry WHERE request_id = $1 AND object_type = 'adjustment'`,
    [requestId],
  );
  return rows[0] && { id: rows[0].id, replayed: false };
}

function assertCovered(model: MoneyModel, { userId, direction, amountMinor }: ModelAdjustment): void {
  if (direction === 'DEBIT' && model.balance(walletOf(userId)) < amountMinor)
    throw new Refused('INSUFFICIENT_FUNDS');
}

function post(model: MoneyModel, id: string, adjustment: ModelAdjustment): void {
  assertCovered(model, adjustment);
  const { userId, direction, amountMinor } = adjustment;
  const signed = direction === 'CREDIT' ? amountMinor : -amountMinor;
  model.adjustments.set(id, { ...adjustment, status: 'POSTED' });
  model.post(`FINANCE_ADJUST:${id}`, { [walletOf(userId)]: signed, 'adjustment:RUB': -signed });
}

export const adjustBalance = operation<Correction, Keyed>({
  weight: 4,
  after: [],
  choose: (world, dice) => correctionOf(world, dice, 1n + (dice.amountMinor % LIMIT_MINOR)),
  run: (use, args, world) => correct(use, world, args),
  recall: recallCorrection,
  refusals: ['INSUFFICIENT_FUNDS', 'IDEMPOTENCY_IN_PROGRESS'],
  effect(model, { key: _, ...correction }, made) {
    if (made?.replayed) return;
    const adjustment: ModelAdjustment = { ...correction, status: 'PROPOSED' };
    if (made) post(model, made.id, adjustment);
    else assertCovered(model, adjustment);
  },
  isIdle: ({ replayed }) => replayed,
});

/** Above the limit: nothing moves. */
export const proposeAdjustment = operation<Correction, Keyed>({
  weight: 2,
  after: [],
  choose: (world, dice) => correctionOf(world, dice, LIMIT_MINOR + dice.amountMinor),
  async run(use, args, world) {
    const made = await correct(use, world, args);
    if (!made.replayed) world.proposedAdjustments.push(made.id);
    return made;
  },
  async recall(use, requestId, world) {
    const made = await recallCorrection(use, requestId);
    if (made) world.proposedAdjustments.push(made.id);
    return made;
  },
  refusals: ['INSUFFICIENT_FUNDS', 'IDEMPOTENCY_IN_PROGRESS'],
  effect(model, { key: _, ...correction }, made) {
    if (made?.replayed) return;
    const adjustment: ModelAdjustment = { ...correction, status: 'PROPOSED' };
    // Who was told yes had the money at that moment, which nothing orders: a proposal moves no account.
    if (made) model.adjustments.set(made.id, adjustment);
    else assertCovered(model, adjustment);
  },
  isIdle: ({ replayed }) => replayed,
});

/** By the second admin, now and then by the one who proposed it. */
export const confirmAdjustment = operation<{ adjustmentId: string; adminId: string }>({
  weight: 3,
  after: ['proposeAdjustment'],
  choose(world, dice) {
    const adjustmentId = oneOf(world.proposedAdjustments.slice(-24), dice, 24);
    const adminId = dice.face % 6 === 0 ? world.adminId : world.secondAdminId;
    return adjustmentId === undefined ? undefined : { adjustmentId, adminId };
  },
  run: (use, decision) => use(DecideAdjustment).confirm(decision),
  refusals: ['ILLEGAL_TRANSITION', 'SECOND_ADMIN_REQUIRED', 'INSUFFICIENT_FUNDS'],
  effect(model, { adjustmentId, adminId }) {
    const adjustment = model.adjustments.get(adjustmentId)!;
    model.expect(adjustment, 'PROPOSED');
    if (adminId === model.world.adminId) throw new Refused('SECOND_ADMIN_REQUIRED');
    post(model, adjustmentId, adjustment);
  },
});

export const withdrawCommission = operation<{ key: string; amountMinor: Minor }, Keyed>({
  weight: 2,
  after: [...FUNDED, 'submit', 'approve'],
  choose: (_, { face, amountMinor }) => ({
    key: randomUUID(),
    amountMinor: face % 3 === 0 ? amountMinor * 1_000n : 1n + (amountMinor % 10_000n),
  }),
  run: (use, { key, amountMinor }, { adminId }) =>
    keyed(use, { userId: adminId, key }, () =>
      use(WithdrawCommission).execute({
        ...{ adminId, provider: 'sandbox', currency: 'RUB' as const, amountMinor },
        note: 'Поручение',
      }),
    ),
  async recall(use, requestId) {
    const { rows } = await use(Pool).query<{ id: string }>(
      `SELECT object_id AS id FROM audit_entry WHERE request_id = $1`,
      [requestId],
    );
    return rows[0] && { id: rows[0].id, replayed: false };
  },
  refusals: ['INSUFFICIENT_FUNDS', 'IDEMPOTENCY_IN_PROGRESS'],
  effect(model, { amountMinor }, made) {
    if (made?.replayed) return;
    // A yes among others is judged by the end of the run: nothing orders what is only ever summed up.
    if (!made && model.balance('commission:RUB') < amountMinor) throw new Refused('INSUFFICIENT_FUNDS');
    model.post(`COMMISSION_WITHDRAW:${made!.id}`, {
      'commission:RUB': -amountMinor,
      'provider:sandbox:RUB': amountMinor,
    });
  },
  isIdle: ({ replayed }) => replayed,
});

export const providerFee = operation<{ lineRef: string; amountMinor: Minor }, string>({
  weight: 1,
  after: [],
  choose: (_, { amountMinor }) => ({ lineRef: randomUUID(), amountMinor: 1n + (amountMinor % 1_000n) }),
  run: (use, { lineRef, amountMinor }, { adminId }) =>
    use(ImportStatement).execute({
      ...{ adminId, provider: 'sandbox', fileName: `${lineRef}.csv` },
      content: `operation;kind;object;amount;currency;time\n${lineRef};FEE;;${decimalText(amountMinor)};RUB;2026-11-24T09:30:00Z`,
    }),
  refusals: ['STATEMENT_IMPORTED'],
  effect(model, { lineRef, amountMinor }) {
    if (model.fees.has(lineRef)) throw new Refused('STATEMENT_IMPORTED');
    model.fees.add(lineRef);
    model.post(`PROVIDER_FEE:sandbox:${lineRef}`, {
      'fees:sandbox:RUB': -amountMinor,
      'provider:sandbox:RUB': amountMinor,
    });
  },
});
