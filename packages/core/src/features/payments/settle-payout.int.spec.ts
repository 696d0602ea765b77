import { randomUUID } from 'node:crypto';
import { DAY, SECOND } from '../../platform/clock/index.js';
import {
  DeliverSandboxWebhooks,
  PayoutsQueries,
  ProcessWebhooks,
  SendPayouts,
  WalletCsv,
  WalletHistoryQueries,
} from './index.js';
import { SettlePayout } from './settle-payout.js';
import { MoneyWorld } from './testing/money-world.js';

/** Real: Postgres, Redis, the sandbox provider. Fake: the clock, and the wire where a test cuts it. */
describe('what the provider says of a payout', () => {
  let world: MoneyWorld;

  beforeAll(async () => {
    world = await MoneyWorld.open();
  });
  afterAll(() => world.close());

  const walletOf = (userId: string) => world.balance(`wallet:${userId}:RUB`);
  const status = (payoutId: string) => world.statusOf('payout', payoutId);
  const send = () => world.use(SendPayouts).execute();
  /** The webhook comes and is acted on. */
  async function hear(payoutId: string, event: string) {
    await world.webhook('PAYOUT', event, (await world.atProvider(payoutId)).id);
    await world.use(ProcessWebhooks).execute();
  }
  async function sentPayout(amountMinor: bigint) {
    const payout = await world.approvedPayout(amountMinor);
    await send();
    return payout;
  }
  /** Its second turn has come, whether or not the webhook of the first one arrived. */
  async function takeSecondTurn() {
    world.clock.advance(DAY);
    await world.use(DeliverSandboxWebhooks).execute();
  }

  it('returns the money that was paid and came back, once, and tells the owner', async () => {
    const { payoutId, userId } = await sentPayout(100_003n);
    expect([await status(payoutId), await walletOf(userId)]).toEqual(['PAID', 0n]);
    await takeSecondTurn();
    await hear(payoutId, 'payout.returned');
    expect([await status(payoutId), await walletOf(userId)]).toEqual(['RETURNED', 100_003n]);
    await hear(payoutId, 'payout.returned.again');
    await hear(payoutId, 'payout.succeeded.late');
    expect(await world.postingsOf(payoutId)).toEqual(['PAYOUT_REQUEST', 'PAYOUT_PAID', 'PAYOUT_RETURN']);
    expect((await world.eventsOf(payoutId)).slice(2)).toEqual(['PAYOUT_PAID', 'PAYOUT_RETURNED']);
  });

  it('takes «canceled» after «paid» for a return', async () => {
    const { payoutId, userId } = await sentPayout(100_000n);
    await world.saysOf(payoutId, 'CANCELED');
    await hear(payoutId, 'payout.canceled');
    expect([await status(payoutId), await walletOf(userId)]).toEqual(['RETURNED', 100_000n]);
  });

  it('books a payout that was paid after it had failed into suspense, once, and alerts admins', async () => {
    const { payoutId, userId } = await sentPayout(100_004n);
    expect([await status(payoutId), await walletOf(userId)]).toEqual(['FAILED', 100_004n]);
    const before = await world.balance('suspense:RUB');
    await takeSecondTurn();
    await hear(payoutId, 'payout.succeeded');
    const late = { ...(await answerOf(payoutId)), status: 'SUCCEEDED' } as const;
    // Settled, not all fulfilled: on a busy machine some find no free connection, which changes nothing either.
    await Promise.allSettled(
      Array.from({ length: 50 }, () => world.use(SettlePayout).execute(payoutId, late)),
    );
    expect(await world.balance('suspense:RUB')).toBe(before - 100_004n);
    expect([await status(payoutId), await walletOf(userId)]).toEqual(['FAILED', 100_004n]);
    expect(await world.alertsOf(`PAYOUT_LATE:${payoutId}`)).toBe(1);
    const told = () => world.use(PayoutsQueries).getForAdmin(payoutId);
    expect(await told()).toMatchObject({ paidLateAt: expect.any(Date), lateReturnedAt: null });
    const paidLate = ['PAYOUT_FAILED', 'PAYOUT_PAID_LATE'];
    expect((await world.eventsOf(payoutId)).slice(2)).toEqual(paidLate);
    expect(await readByOwner(payoutId, userId)).toEqual({
      listed: { status: 'FAILED', paidLateAt: expect.any(Date), lateReturnedAt: null },
      operation: 'Выплата вернулась на баланс, но позже прошла',
    });

    // And when that comes back after all, nothing is lost any more.
    await world.saysOf(payoutId, 'RETURNED');
    await hear(payoutId, 'payout.returned');
    await hear(payoutId, 'payout.returned.again');
    expect(await world.balance('suspense:RUB')).toBe(before);
    expect(await world.alertsOf(`SUSPENSE_RELEASE:PAYOUT_LATE:${payoutId}`)).toBe(1);
    expect(await told()).toMatchObject({ paidLateAt: expect.any(Date), lateReturnedAt: expect.any(Date) });
    expect((await world.eventsOf(payoutId)).slice(2)).toEqual([...paidLate, 'PAYOUT_LATE_RETURNED']);
    expect(await readByOwner(payoutId, userId)).toEqual({
      listed: { status: 'FAILED', paidLateAt: expect.any(Date), lateReturnedAt: expect.any(Date) },
      operation: 'Выплата не прошла, деньги вернулись',
    });
  });

  it('tells its owner nothing of a late payment that came back before anybody heard of it', async () => {
    const { payoutId } = await sentPayout(100_004n);
    await takeSecondTurn();
    await world.saysOf(payoutId, 'RETURNED');
    await hear(payoutId, 'payout.returned');
    expect(await world.alertsOf(`PAYOUT_LATE:${payoutId}`)).toBe(1);
    expect((await world.eventsOf(payoutId)).slice(2)).toEqual(['PAYOUT_FAILED']);
  });

  it('tells the whole story of a payout that came back before anybody had heard that it was paid', async () => {
    const { payoutId, userId } = await sentPayout(100_002n);
    expect(await status(payoutId)).toBe('SENDING');
    await world.saysOf(payoutId, 'RETURNED');
    world.clock.advance(DAY);
    await send();
    expect([await status(payoutId), await walletOf(userId)]).toEqual(['RETURNED', 100_002n]);
    expect((await world.eventsOf(payoutId)).slice(2)).toEqual(['PAYOUT_PAID', 'PAYOUT_RETURNED']);
  });

  it('is heard once from 50 webhooks, sweeps and the sender together', async () => {
    for (const outcome of ['SUCCEEDED', 'CANCELED', 'RETURNED'] as const) {
      const { payoutId, userId } = await sentPayout(100_002n);
      await world.saysOf(payoutId, outcome);
      world.clock.advance(DAY);
      const { id } = await world.atProvider(payoutId);
      await Promise.all(Array.from({ length: 5 }, (_, i) => world.webhook('PAYOUT', `payout.${i}`, id)));
      const answer = await answerOf(payoutId);
      await Promise.all([
        ...Array.from({ length: 5 }, () => world.use(ProcessWebhooks).execute()),
        ...Array.from({ length: 5 }, () => send()),
        ...Array.from({ length: 40 }, () => world.use(SettlePayout).execute(payoutId, answer)),
      ]);
      expect(await walletOf(userId)).toBe(outcome === 'SUCCEEDED' ? 0n : 100_002n);
      expect(await world.balance(`payout:${payoutId}`)).toBe(0n);
      expect(await world.postingsOf(payoutId)).toHaveLength(outcome === 'RETURNED' ? 3 : 2);
    }
  });

  it('is asked for after a time-out that hid a success: one payout at the provider, one posting', async () => {
    const { payoutId, userId } = await world.approvedPayout(100_000n);
    const restore = world.wrap('createPayout', (real) => async (order) => {
      await real(order);
      throw new Error('socket hang up');
    });
    await send();
    restore();
    expect([await status(payoutId), await walletOf(userId)]).toEqual(['SENDING', 0n]);
    const neverAgain = world.wrap('createPayout', () => () => Promise.reject(new Error('sent twice')));
    world.clock.advance(DAY);
    await send();
    neverAgain();
    expect(await status(payoutId)).toBe('PAID');
    expect(await world.postingsOf(payoutId)).toEqual(['PAYOUT_REQUEST', 'PAYOUT_PAID']);
    const found = await world.rows('SELECT 1 FROM sandbox_payment WHERE idempotence_key = $1', payoutId);
    expect(found).toHaveLength(1);
  });

  it('may come by webhook before the call that made the payout has returned', async () => {
    const { payoutId } = await world.approvedPayout(100_000n);
    const restore = world.wrap('createPayout', (real) => async (order) => {
      const answer = await real(order);
      await hear(payoutId, 'payout.succeeded');
      expect(await status(payoutId)).toBe('PAID');
      return answer;
    });
    await send();
    restore();
    expect(await world.postingsOf(payoutId)).toEqual(['PAYOUT_REQUEST', 'PAYOUT_PAID']);
  });

  it('is sent again only where the provider never got it', async () => {
    const { payoutId } = await world.approvedPayout(100_000n);
    const restore = world.wrap('createPayout', () => () => Promise.reject(new Error('refused to connect')));
    await send();
    restore();
    expect(await status(payoutId)).toBe('SENDING');
    world.clock.advance(DAY);
    await send();
    expect(await status(payoutId)).toBe('PAID');
  });

  it('is let go when the provider does not know the payout of a webhook, and tried again when it is away', async () => {
    const unknown = randomUUID();
    await world.webhook('PAYOUT', 'payout.succeeded', unknown);
    await world.use(ProcessWebhooks).execute();
    const [receipt] = await world.rows(
      'SELECT processed_at FROM webhook_receipt WHERE object_id = $1',
      unknown,
    );
    expect(receipt).toEqual({ processed_at: expect.any(Date) });

    const { payoutId } = await sentPayout(100_002n);
    await world.saysOf(payoutId, 'SUCCEEDED');
    const restore = world.wrap('getPayout', () => () => Promise.reject(new Error('provider is away')));
    await hear(payoutId, 'payout.succeeded');
    restore();
    expect(await status(payoutId)).toBe('SENDING');
    world.clock.advance(10 * SECOND);
    await world.use(ProcessWebhooks).execute();
    expect(await status(payoutId)).toBe('PAID');
  });

  /** What its owner finds of it in the list of payouts, and what the history and the file call it. */
  async function readByOwner(payoutId: string, userId: string) {
    const { items: payouts } = await world.use(PayoutsQueries).list(userId, { limit: 10 });
    const { status: listedAs, paidLateAt, lateReturnedAt } = payouts.find(({ id }) => id === payoutId)!;
    const { items } = await world.use(WalletHistoryQueries).list(userId, { currency: 'RUB' }, { limit: 1 });
    const lines: string[] = [];
    for await (const line of world.use(WalletCsv).lines(userId, { currency: 'RUB' }, 'UTC')) lines.push(line);
    const [heading, newest] = lines;
    expect(heading).toContain('Операция');
    expect(newest).toContain(items[0]!.title);
    return { listed: { status: listedAs, paidLateAt, lateReturnedAt }, operation: items[0]!.title };
  }

  async function answerOf(payoutId: string) {
    const { id, status: said } = await world.atProvider(payoutId);
    return { providerPayoutId: id, status: said as 'SUCCEEDED', reason: null };
  }
});
