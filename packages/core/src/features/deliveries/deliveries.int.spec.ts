import { randomUUID } from 'node:crypto';
import { Clock, DAY, MINUTE, SECOND } from '../../platform/clock/index.js';
import { Pool, TransactionRunner } from '../../platform/db/index.js';
import { Market, createTestContext, type TestContext } from '../../testing/index.js';
import { Deliver, DeliveriesModule, DeliveryQueries, PlanDeliveries, RemoveOldDeliveries } from './index.js';
import { ScriptedSender } from './testing/scripted-sender.js';

/** Real: Postgres. Scripted: the channel. */
describe('deliveries', () => {
  let context: TestContext;
  let sender: ScriptedSender;
  let offsetMs = 0;

  beforeAll(async () => {
    context = await createTestContext([DeliveriesModule], {
      mail: { kind: 'folder', folder: '/nowhere', from: '' },
    });
    context.get(Clock).now = () => new Date(Date.now() + offsetMs);
  });
  beforeEach(async () => {
    sender = new ScriptedSender();
    await context.get(Pool).query('DELETE FROM delivery');
  });
  afterAll(() => context.close());

  const newUser = () => new Market(context).newUser('CREATOR');
  const plan = (userIds: string[], title: string, eventId: string = randomUUID()) =>
    context
      .get(TransactionRunner)
      .run((tx) =>
        context
          .get(PlanDeliveries)
          .execute(
            tx,
            'EMAIL',
            { eventId, type: 'PAYOUT_PAID', title, body: 'Текст', href: '/wallet', requestId: 'request-1' },
            userIds,
          ),
      );
  const claim = (limit = 100) => context.get(Deliver).claim(sender, limit);
  const deliverDue = async () => {
    const deliver = context.get(Deliver);
    return Promise.all((await claim()).map((message) => deliver.send(sender, message)));
  };
  const rows = async () => {
    const { rows } = await context
      .get(Pool)
      .query<Record<string, unknown>>(
        `SELECT title, status::text, attempts, failures, last_error, finished_at IS NOT NULL AS finished FROM delivery ORDER BY seq`,
      );
    return rows;
  };

  it('are one per event, user and channel, each with a code of its own', async () => {
    const users = await Promise.all([newUser(), newUser()]);
    const eventId = randomUUID();
    await plan(users, 'A', eventId);
    await plan(users, 'A', eventId);
    const codes = (await claim()).map(({ code }) => code);
    expect(new Set(codes).size).toBe(2);
    expect(await rows()).toHaveLength(2);
  });

  it('go out once, and are finished with the id that the channel gave', async () => {
    const userId = await newUser();
    await plan([userId], 'A');
    expect(await deliverDue()).toEqual(['SENT']);
    expect(await deliverDue()).toEqual([]);
    expect(sender.calls).toMatchObject([{ userId, attempt: 1, href: '/wallet', requestId: 'request-1' }]);
    const { rows } = await context.get(Pool).query('SELECT provider_message_id, claimed_until FROM delivery');
    expect(rows).toEqual([
      { provider_message_id: `provider-${sender.calls[0]!.deliveryId}`, claimed_until: null },
    ]);
  });

  it('keep their order for a recipient, while others do not wait', async () => {
    const [anna, boris] = await Promise.all([newUser(), newUser()]);
    await plan([anna], 'A1');
    await plan([anna], 'A2');
    await plan([boris], 'B1');
    sender.answer('A1', { status: 'RETRY', error: 'HTTP_500' });
    await deliverDue();
    await deliverDue();
    expect(sender.titles).toEqual(['A1', 'B1']);
    offsetMs += 5 * SECOND;
    await deliverDue();
    await deliverDue();
    expect(sender.titles).toEqual(['A1', 'B1', 'A1', 'A2']);
  });

  it('wait exactly as long as the channel asks', async () => {
    await plan([await newUser()], 'A');
    sender.answer('A', { status: 'RETRY', error: 'HTTP_429', retryAfterMs: 30 * SECOND });
    expect(await deliverDue()).toEqual(['PENDING']);
    offsetMs += 29 * SECOND;
    expect(await deliverDue()).toEqual([]);
    offsetMs += SECOND;
    expect(await deliverDue()).toEqual(['SENT']);
    expect(await rows()).toMatchObject([{ attempts: 2, failures: 0 }]);
  });

  it('are held back without a failed call where their turn has not come', async () => {
    await plan([await newUser()], 'A');
    sender.answer('A', { status: 'RETRY', error: 'CHAT_HELD', retryAfterMs: SECOND, isHeld: true });
    expect(await deliverDue()).toEqual(['HELD']);
    expect(await rows()).toMatchObject([{ status: 'PENDING', failures: 0, last_error: 'CHAT_HELD' }]);
  });

  it.each(['FAILED', 'SKIPPED', 'BLOCKED'] as const)('end as %s for good', async (status) => {
    await plan([await newUser()], 'A');
    sender.answer('A', { status, error: 'HTTP_403' });
    expect(await deliverDue()).toEqual([status]);
    offsetMs += DAY;
    expect(await deliverDue()).toEqual([]);
    expect(await rows()).toMatchObject([{ status, last_error: 'HTTP_403', finished: true }]);
  });

  it('are tried again when the sender throws, which counts against none; only its code is kept', async () => {
    await plan([await newUser()], 'A');
    sender.answer('A', () =>
      Promise.reject(Object.assign(new Error('to anna@example.com'), { code: 'ETIMEDOUT' })),
    );
    expect(await deliverDue()).toEqual(['PENDING']);
    expect(await rows()).toMatchObject([{ status: 'PENDING', failures: 0, last_error: 'ETIMEDOUT' }]);
  });

  it('have failed when they are still not out after a day', async () => {
    await plan([await newUser()], 'A');
    offsetMs += DAY;
    sender.answer('A', { status: 'RETRY', error: 'HTTP_500' });
    expect(await deliverDue()).toEqual(['FAILED']);
  });

  it('go to one of two workers that claim at once', async () => {
    const users = await Promise.all(Array.from({ length: 10 }, newUser));
    await plan(users, 'A');
    const claims = (await Promise.all([claim(), claim(), claim()])).flat();
    expect(claims).toHaveLength(10);
    expect(new Set(claims.map(({ deliveryId }) => deliveryId)).size).toBe(10);
  });

  it('are repeated once after a crash between the call and its record', async () => {
    await plan([await newUser()], 'A');
    await claim(); // and the worker is gone
    expect(await claim()).toEqual([]);
    offsetMs += MINUTE;
    expect(await deliverDue()).toEqual(['SENT']);
    expect(sender.calls).toMatchObject([{ attempt: 2 }]);
  });

  it('stay sent when a slow worker reports after its lease, and its failure takes no claim from another', async () => {
    await plan([await newUser()], 'A');
    const [slow] = await claim();
    offsetMs += MINUTE;
    const [other] = await claim();
    sender.answer('A', { status: 'RETRY', error: 'TIMEOUT' });
    await context.get(Deliver).send(sender, slow!);
    expect(await claim()).toEqual([]); // still in the hands of the other
    await context.get(Deliver).send(sender, other!);
    await context.get(Deliver).send(sender, slow!);
    expect(await rows()).toMatchObject([{ status: 'SENT', attempts: 2, failures: 0 }]);
  });

  it('are not claimed for a channel that is off', async () => {
    await plan([await newUser()], 'A');
    sender.isOn = false;
    expect(await deliverDue()).toEqual([]);
    expect(await context.get(DeliveryQueries).countPending()).toEqual({ TELEGRAM: 0, EMAIL: 1 });
  });

  it('leave thirty days after they were finished; what is not out stays', async () => {
    const [anna, boris] = await Promise.all([newUser(), newUser()]);
    await plan([anna], 'A');
    await deliverDue();
    await plan([boris], 'B');
    offsetMs += 29 * DAY;
    expect(await context.get(RemoveOldDeliveries).execute()).toBe(0);
    offsetMs += DAY + SECOND;
    expect(await context.get(RemoveOldDeliveries).execute()).toBe(1);
    expect(await rows()).toMatchObject([{ title: 'B' }]);
  });
});
