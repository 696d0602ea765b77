import { DAY } from '../../platform/clock/index.js';
import { DecidePayout, PayoutsQueries, SendPayouts, SettlePayoutByHand } from './index.js';
import { ILLEGAL, MoneyWorld, succeeded } from './testing/money-world.js';

/** Real: Postgres, Redis, the sandbox provider. Fake: the clock. */
describe('a payout settled by hand', () => {
  let world: MoneyWorld;
  const reference = 'Поручение 417';
  const reason = 'Счёт получателя закрыт';

  beforeAll(async () => {
    world = await MoneyWorld.open();
  });
  afterAll(() => world.close());

  async function approvedByHand(amountMinor = 100_000n) {
    const [userId, adminId] = [await world.newUser('BRAND', amountMinor), await world.newUser('ADMIN')];
    const payoutId = await world.requestPayout(userId, amountMinor);
    await world.use(DecidePayout).approve({ adminId, payoutId, byHand: true });
    return { payoutId, userId, adminId };
  }
  const walletOf = (userId: string) => world.balance(`wallet:${userId}:RUB`);

  it('is never taken by the worker', async () => {
    const { payoutId } = await approvedByHand();
    world.clock.advance(DAY);
    await world.use(SendPayouts).execute();
    expect(await world.statusOf('payout', payoutId)).toBe('APPROVED');
  });

  it('is paid out of the platform’s own bank, told and audited', async () => {
    const before = await world.balance('provider:manual:RUB');
    const { payoutId, userId, adminId } = await approvedByHand();
    await world.use(SettlePayoutByHand).markPaid({ adminId, payoutId, reference });
    expect(await world.statusOf('payout', payoutId)).toBe('PAID');
    expect(await walletOf(userId)).toBe(0n);
    expect(await world.balance(`payout:${payoutId}`)).toBe(0n);
    expect(await world.balance('provider:manual:RUB')).toBe(before + 100_000n);
    expect(await world.eventsOf(payoutId)).toEqual(['PAYOUT_REQUESTED', 'PAYOUT_APPROVED', 'PAYOUT_PAID']);
    expect(await world.use(PayoutsQueries).getForAdmin(payoutId)).toMatchObject({
      byHand: true,
      manualReference: reference,
      decidedBy: { id: adminId },
      sentAt: null,
    });
    const audit = await world.rows<{ action: string; after: object }>(
      'SELECT action, after FROM audit_entry WHERE object_id = $1 ORDER BY id',
      payoutId,
    );
    expect(audit).toEqual([
      { action: 'PAYOUT_APPROVED', after: { status: 'APPROVED', byHand: true } },
      { action: 'PAYOUT_PAID', after: { status: 'PAID', byHand: true, reference } },
    ]);
  });

  it('returns the money when it could not be made', async () => {
    const { payoutId, userId, adminId } = await approvedByHand();
    await world.use(SettlePayoutByHand).markFailed({ adminId, payoutId, reason });
    expect(await world.statusOf('payout', payoutId)).toBe('FAILED');
    expect(await walletOf(userId)).toBe(100_000n);
    expect(await world.postingsOf(payoutId)).toEqual(['PAYOUT_REQUEST', 'PAYOUT_FAIL']);
  });

  it('is refused before approval, once sent, and a second time, and posts nothing then', async () => {
    const byHand = world.use(SettlePayoutByHand);
    const userId = await world.newUser('CREATOR', 100_000n);
    const pending = await world.requestPayout(userId, 100_000n);
    const hanging = await world.approvedPayout(100_002n);
    await world.use(SendPayouts).execute();
    expect(await world.statusOf('payout', hanging.payoutId)).toBe('SENDING');
    const paid = await approvedByHand();
    await byHand.markPaid({ ...paid, reference });
    for (const payoutId of [pending, hanging.payoutId, paid.payoutId]) {
      const before = await world.postingsOf(payoutId);
      const word = { adminId: paid.adminId, payoutId };
      await expect(byHand.markPaid({ ...word, reference })).rejects.toMatchObject(ILLEGAL);
      await expect(byHand.markFailed({ ...word, reason })).rejects.toMatchObject(ILLEGAL);
      expect(await world.postingsOf(payoutId)).toEqual(before);
    }
  });

  it('is settled once when 50 say so at once', async () => {
    const { payoutId, adminId } = await approvedByHand();
    const results = await Promise.allSettled(
      Array.from({ length: 50 }, (_, i) =>
        i % 2 === 0
          ? world.use(SettlePayoutByHand).markPaid({ adminId, payoutId, reference })
          : world.use(SettlePayoutByHand).markFailed({ adminId, payoutId, reason }),
      ),
    );
    expect(succeeded(results)).toBe(1);
    expect(await world.postingsOf(payoutId)).toHaveLength(2);
  });

  it('goes to exactly one of the worker and two admins when all reach for it at once', async () => {
    for (let round = 0; round < 12; round += 1) {
      const { payoutId, userId, adminId } = await world.approvedPayout(100_000n);
      const [sent, ...byHand] = await Promise.allSettled([
        world.use(SendPayouts).execute(),
        world.use(SettlePayoutByHand).markPaid({ adminId, payoutId, reference }),
        world.use(SettlePayoutByHand).markFailed({ adminId, payoutId, reason }),
        world.use(DecidePayout).reject({ adminId, payoutId, reason }),
      ]);
      expect(sent.status).toBe('fulfilled');
      const wasSent = (await world.atProvider(payoutId)) !== undefined;
      expect(succeeded(byHand) + Number(wasSent)).toBe(1);
      const isPaid = (await world.statusOf('payout', payoutId)) === 'PAID';
      expect(await walletOf(userId)).toBe(isPaid ? 0n : 100_000n);
      expect(await world.postingsOf(payoutId)).toHaveLength(2);
    }
  });
});
