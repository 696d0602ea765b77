import { randomUUID } from 'node:crypto';
import { giveMoney } from '../../../testing/index.js';
import {
  AdjustBalance,
  AdjustmentLimits,
  AdjustmentsQueries,
  DecideAdjustment,
  type BalanceCorrection,
} from '../index.js';
import { FinanceWorld } from '../testing/finance-world.js';

const LIMIT = 5_000_000n;
/** Of the pool: more callers would only wait for one. */
const CONNECTIONS = 16;

describe('corrections of balances', () => {
  let world: FinanceWorld;
  let userId: string;
  let secondAdmin: string;

  beforeAll(async () => {
    world = await FinanceWorld.open();
    secondAdmin = await world.newAdmin();
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    userId = await world.market.newUser('CREATOR');
  });

  const adjust = (
    direction: BalanceCorrection['direction'],
    amountMinor: bigint,
    more: Partial<BalanceCorrection> = {},
  ) =>
    world.use(AdjustBalance).execute({
      ...{ adminId: world.adminId, userId, direction, amountMinor, currency: 'RUB' as const },
      reason: 'Оплата списана дважды',
      ...more,
    });
  const confirm = (adjustmentId: string, adminId = secondAdmin) =>
    world.use(DecideAdjustment).confirm({ adminId, adjustmentId });
  const reject = (adjustmentId: string, adminId = secondAdmin) =>
    world.use(DecideAdjustment).reject({ adminId, adjustmentId, reason: 'Не сходится с выпиской' });
  const view = (id: string, adminId = world.adminId) => world.use(AdjustmentsQueries).get(id, adminId);
  const balance = () => world.balance(`wallet:${userId}:RUB`);
  const eventsOf = async (id: string) =>
    (
      await world.rows<{ type: string }>(
        'SELECT type FROM outbox_event WHERE aggregate_id = $1 ORDER BY seq',
        id,
      )
    ).map(({ type }) => type);
  const auditOf = (id: string) =>
    world.rows(
      'SELECT action, actor_id AS "by", reason FROM audit_entry WHERE object_id = $1 ORDER BY id',
      id,
    );

  /** Refused, and nothing was written. */
  async function refuses(attempt: () => Promise<unknown>, rule: string, details: object = {}) {
    const written = () =>
      Promise.all(['adjustment', 'audit_entry', 'ledger_transaction'].map((table) => world.count(table)));
    const before = [await written(), await balance()];
    await expect(attempt()).rejects.toMatchObject({
      code: 'INVARIANT_VIOLATION',
      details: { rule, ...details },
    });
    expect([await written(), await balance()]).toEqual(before);
  }

  it('are posted at once up to the limit, and told to the user with the reason', async () => {
    const id = await adjust('CREDIT', LIMIT);
    expect(await balance()).toBe(LIMIT);
    expect(await view(id)).toMatchObject({
      status: 'POSTED',
      proposedBy: { id: world.adminId },
      decidedBy: null,
      decidedAt: expect.any(Date) as Date,
      allowedActions: [],
    });
    expect(await eventsOf(id)).toEqual(['ADJUSTMENT_POSTED']);
    expect(await auditOf(id)).toEqual([
      { action: 'ADJUSTMENT_POSTED', by: world.adminId, reason: 'Оплата списана дважды' },
    ]);
    expect(
      await world.rows('SELECT kind FROM ledger_transaction WHERE reference = $1', `FINANCE_ADJUST:${id}`),
    ).toEqual([{ kind: 'FINANCE_ADJUST' }]);

    await adjust('DEBIT', 1n);
    expect(await balance()).toBe(LIMIT - 1n);
  });

  it('are only proposed above the limit, and move money on the word of another admin', async () => {
    const id = await adjust('CREDIT', LIMIT + 1n);
    expect(await balance()).toBe(0n);
    expect(await eventsOf(id)).toEqual(['ADJUSTMENT_PROPOSED']);
    expect(await view(id)).toMatchObject({ status: 'PROPOSED', allowedActions: ['REJECT'] });
    expect((await view(id, secondAdmin)).allowedActions).toEqual(['CONFIRM', 'REJECT']);
    await refuses(() => confirm(id, world.adminId), 'SECOND_ADMIN_REQUIRED');

    await confirm(id);

    expect(await balance()).toBe(LIMIT + 1n);
    expect(await view(id)).toMatchObject({
      status: 'POSTED',
      decidedBy: { id: secondAdmin },
      allowedActions: [],
    });
    expect(await eventsOf(id)).toEqual(['ADJUSTMENT_PROPOSED', 'ADJUSTMENT_CONFIRMED', 'ADJUSTMENT_POSTED']);
    expect(await auditOf(id)).toMatchObject([
      { action: 'ADJUSTMENT_PROPOSED', by: world.adminId },
      { action: 'ADJUSTMENT_CONFIRMED', by: secondAdmin },
    ]);
    const gone = { from: 'POSTED', action: 'CONFIRM' };
    await refuses(() => confirm(id), 'ILLEGAL_TRANSITION', gone);
    await refuses(() => confirm(id, world.adminId), 'ILLEGAL_TRANSITION', gone);
    await refuses(() => reject(id), 'ILLEGAL_TRANSITION', { from: 'POSTED', action: 'REJECT' });
  });

  it('can be rejected, by their proposer as well, and then move nothing', async () => {
    for (const adminId of [world.adminId, secondAdmin]) {
      const id = await adjust('CREDIT', LIMIT + 1n);
      await reject(id, adminId);
      expect(await view(id)).toMatchObject({
        status: 'REJECTED',
        decidedBy: { id: adminId },
        rejectReason: 'Не сходится с выпиской',
      });
      expect(await eventsOf(id)).toEqual(['ADJUSTMENT_PROPOSED', 'ADJUSTMENT_REJECTED']);
      await refuses(() => confirm(id), 'ILLEGAL_TRANSITION', { from: 'REJECTED', action: 'CONFIRM' });
    }
    expect(await balance()).toBe(0n);
  });

  it('never take a balance below zero, neither at once nor when confirmed', async () => {
    await giveMoney(world.context, userId, LIMIT + 5n);
    await refuses(() => adjust('DEBIT', LIMIT + 6n), 'INSUFFICIENT_FUNDS', { missingMinor: 1n });
    const id = await adjust('DEBIT', LIMIT + 5n);
    await adjust('DEBIT', 5n);
    await refuses(() => adjust('DEBIT', LIMIT + 1n), 'INSUFFICIENT_FUNDS', { missingMinor: 1n });
    await refuses(() => confirm(id), 'INSUFFICIENT_FUNDS', { missingMinor: 5n });
    expect(await view(id)).toMatchObject({ status: 'PROPOSED' });
    await adjust('CREDIT', 5n);
    await confirm(id);
    expect(await balance()).toBe(0n);
  });

  it('follow the limit of the settings', async () => {
    await world.rows(
      `INSERT INTO platform_settings (id, min_payout_minor, adjustment_limit_minor, updated_at) VALUES (1, '{}', '{"RUB": 10}', now())`,
    );
    try {
      expect(await world.use(AdjustmentLimits).list()).toContainEqual({ currency: 'RUB', limitMinor: 10n });
      expect(await view(await adjust('CREDIT', 10n))).toMatchObject({ status: 'POSTED' });
      expect(await view(await adjust('CREDIT', 11n))).toMatchObject({ status: 'PROPOSED' });
      const inTenge = await adjust('CREDIT', 11n, { currency: 'KZT' });
      expect(await view(inTenge)).toMatchObject({ status: 'POSTED' });
    } finally {
      await world.rows('DELETE FROM platform_settings');
    }
  });

  it('concern those who have a balance', async () => {
    const refusal = { code: 'VALIDATION_ERROR', details: { fields: { userId: ['hasWallet'] } } };
    await expect(adjust('CREDIT', 1n, { userId: secondAdmin })).rejects.toMatchObject(refusal);
    await expect(adjust('CREDIT', 1n, { userId: randomUUID() })).rejects.toMatchObject(refusal);
  });

  it('are posted once, however many admins decide at the same moment', async () => {
    const admins = await Promise.all(Array.from({ length: CONNECTIONS }, () => world.newAdmin()));
    for (let round = 0; round < 3; round += 1) {
      const id = await adjust('CREDIT', LIMIT + 1n);
      const before = await balance();
      const decide = (adminId: string, n: number) =>
        n % 4 === 3 ? reject(id, adminId) : confirm(id, adminId);
      const answers = await Promise.allSettled(admins.map(decide));
      const refusals = answers.filter((answer) => answer.status === 'rejected');
      expect(refusals).toHaveLength(CONNECTIONS - 1);
      for (const { reason } of refusals)
        expect(reason).toMatchObject({ details: { rule: 'ILLEGAL_TRANSITION' } });
      const { status } = await view(id);
      expect((await balance()) - before).toBe(status === 'POSTED' ? LIMIT + 1n : 0n);
    }
  });

  it('are listed by state, newest first, each page where the last one ended', async () => {
    const ids = [await adjust('CREDIT', 1n), await adjust('CREDIT', LIMIT + 1n), await adjust('CREDIT', 2n)];
    const list = (filter: object, cursor?: string) =>
      world.use(AdjustmentsQueries).list(world.adminId, { userId, ...filter }, { limit: 2, cursor });
    const first = await list({});
    expect(first.items.map(({ id }) => id)).toEqual([ids[2], ids[1]]);
    expect((await list({}, first.nextCursor!)).items.map(({ id }) => id)).toEqual([ids[0]]);
    expect((await list({ status: 'PROPOSED' })).items.map(({ id }) => id)).toEqual([ids[1]]);
  });
});
