import { DAY, HOUR, MINUTE } from '../../platform/clock/index.js';
import { SILENT_FAULTS } from '../../testing/index.js';
import { RequestPayout, SendPayouts } from './index.js';
import { YooKassaWorld } from './testing/yookassa-world.js';

const AMOUNT = 123_457n;

/** Real: Postgres, Redis, HTTP, the adapter. Fake: YooKassa on loopback, the clock. */
describe('payouts through YooKassa', () => {
  let world: YooKassaWorld;

  beforeAll(async () => {
    world = await YooKassaWorld.open();
  });
  beforeEach(async () => {
    await world.forget();
    world.yookassa.payoutOutcome = 'succeeded';
  });
  afterAll(async () => expect(await world.close()).toEqual([]));

  async function approved() {
    const userId = await world.newRichUser(300_000n);
    return { userId, payoutId: await world.approvedPayout(userId, AMOUNT) };
  }

  async function expectPaidOnce({ userId, payoutId }: { userId: string; payoutId: string }) {
    expect(await world.payoutStatus(payoutId)).toBe('PAID');
    expect(world.payoutsOf(payoutId)).toHaveLength(1);
    expect(world.payoutsOf(payoutId)[0]!.amount).toEqual({ value: '1234.57', currency: 'RUB' });
    expect(await world.postings(payoutId)).toEqual([`PAYOUT_REQUEST:${payoutId}`, `PAYOUT_PAID:${payoutId}`]);
    expect(await world.wallet(userId)).toEqual({ availableMinor: 176_543n, payoutPendingMinor: 0n });
  }

  async function expectReturnedOnce({ userId, payoutId }: { userId: string; payoutId: string }) {
    expect(await world.payoutStatus(payoutId)).toBe('FAILED');
    expect(await world.postings(payoutId)).toEqual([`PAYOUT_REQUEST:${payoutId}`, `PAYOUT_FAIL:${payoutId}`]);
    expect(await world.wallet(userId)).toEqual({ availableMinor: 300_000n, payoutPendingMinor: 0n });
  }

  it('is sent once and paid, to the kopeck', async () => {
    const payout = await approved();
    await world.use(SendPayouts).execute();
    await expectPaidOnce(payout);
  });

  it.each(SILENT_FAULTS)('stays SENDING after %s, is asked about, and is paid once', async (fault) => {
    const payout = await approved();
    world.yookassa.fail(fault);
    await world.use(SendPayouts).execute();
    expect(await world.payoutStatus(payout.payoutId)).toBe('SENDING');
    await world.sweepPayouts();
    await expectPaidOnce(payout);
  });

  it.each(SILENT_FAULTS)('is not sent again when the question itself meets %s', async (fault) => {
    const payout = await approved();
    world.yookassa.fail('HANG_AFTER');
    await world.use(SendPayouts).execute();
    world.yookassa.fail(fault, 'GET');
    const posted = world.yookassa.calls.filter(({ method }) => method === 'POST').length;
    world.clock.advance(MINUTE);
    await world.use(SendPayouts).execute();
    expect(world.yookassa.calls.filter(({ method }) => method === 'POST')).toHaveLength(posted);
    expect(await world.payoutStatus(payout.payoutId)).toBe('SENDING');
    await world.sweepPayouts();
    await expectPaidOnce(payout);
  });

  it('is one payout however many workers send at once', async () => {
    const payout = await approved();
    await Promise.all(Array.from({ length: 10 }, () => world.use(SendPayouts).execute()));
    await world.sweepPayouts();
    await expectPaidOnce(payout);
  });

  it.each(['succeeded', 'canceled'] as const)('waits for a pending one, which ends as %s', async (end) => {
    const payout = await approved();
    world.yookassa.payoutOutcome = 'pending';
    await world.use(SendPayouts).execute();
    expect(await world.payoutStatus(payout.payoutId)).toBe('SENDING');
    world.yookassa.finishPayout(world.payoutsOf(payout.payoutId)[0]!.id, end, 'recipient_not_found');
    await world.sweepPayouts();
    await (end === 'succeeded' ? expectPaidOnce(payout) : expectReturnedOnce(payout));
  });

  it('returns the money when the provider cancels, and says why', async () => {
    const payout = await approved();
    world.yookassa.payoutOutcome = 'canceled';
    await world.use(SendPayouts).execute();
    await expectReturnedOnce(payout);
    const [row] = await world.query('SELECT failure_reason FROM payout WHERE id = $1', [payout.payoutId]);
    expect(row).toEqual({ failure_reason: 'Платёжный сервис отклонил перевод' });
  });

  it('returns the money at once when the provider refuses the order for good', async () => {
    const userId = await world.newRichUser(300_000n);
    const badPhone = { kind: 'SBP', phone: '+0', bankId: '100000000004' } as const;
    const payoutId = await world.approvedPayout(userId, AMOUNT, badPhone);
    await world.use(SendPayouts).execute();
    expect(world.payoutsOf(payoutId)).toEqual([]);
    await expectReturnedOnce({ userId, payoutId });
  });

  it('is never sent again once its key is dead: it fails as never made', async () => {
    const payout = await approved();
    world.yookassa.fail('CUT_BEFORE');
    await world.use(SendPayouts).execute();
    world.clock.advance(DAY);
    world.yookassa.forgetKeys();
    await world.use(SendPayouts).execute();
    expect(world.payoutsOf(payout.payoutId)).toEqual([]);
    await expectReturnedOnce(payout);
  });

  it('is found after its key is dead, when it was made', async () => {
    const payout = await approved();
    world.yookassa.fail('HANG_AFTER');
    await world.use(SendPayouts).execute();
    world.clock.advance(40 * DAY);
    world.yookassa.forgetKeys();
    await world.use(SendPayouts).execute();
    await expectPaidOnce(payout);
  });

  it('is sent by whoever comes next when a worker dies between the mark and the call', async () => {
    const payout = await approved();
    await world.query(
      `UPDATE payout SET status = 'SENDING', sent_at = $2, claimed_until = $3 WHERE id = $1`,
      [payout.payoutId, world.clock.now(), new Date(world.clock.now().getTime() + MINUTE)],
    );
    await world.use(SendPayouts).execute();
    expect(world.payoutsOf(payout.payoutId)).toEqual([]);
    await world.sweepPayouts();
    await expectPaidOnce(payout);
  });

  it('is refused by what the provider does not serve', async () => {
    const userId = await world.newRichUser(60_000_000n);
    const request = (amountMinor: bigint, method: object, currency = 'RUB') =>
      world.use(RequestPayout).execute({ userId, amountMinor, currency, method } as never);
    const sbp = { kind: 'SBP', phone: '+79001234567', bankId: '100000000004' };
    const bank = { kind: 'BANK', bik: '044525225', account: '40817810099910004312', recipient: 'Имя' };
    await expect(request(50_000_001n, sbp)).rejects.toMatchObject({
      details: { rule: 'PAYOUT_ABOVE_LIMIT', maxMinor: 50_000_000n },
    });
    await expect(request(100_000n, bank)).rejects.toMatchObject({
      details: { rule: 'METHOD_NOT_SUPPORTED' },
    });
    await expect(request(100_000n, sbp, 'KZT')).rejects.toMatchObject({
      details: { rule: 'METHOD_NOT_SUPPORTED' },
    });
  });

  it('is left alone when it belongs to another provider, and so are its money and its log', async () => {
    const payout = await approved();
    await world.query(`UPDATE payout SET provider = 'sandbox' WHERE id = $1`, [payout.payoutId]);
    world.clock.advance(HOUR);
    await world.use(SendPayouts).execute();
    expect(await world.payoutStatus(payout.payoutId)).toBe('APPROVED');
    await world.query(`UPDATE payout SET provider = 'yookassa' WHERE id = $1`, [payout.payoutId]);
    await world.use(SendPayouts).execute();
    await expectPaidOnce(payout);
  });
});
