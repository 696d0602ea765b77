import { randomUUID } from 'node:crypto';
import { DeliveriesModule, PlanDeliveries } from '@dubl/core/features/deliveries';
import { CONFIG, type Config } from '@dubl/core/platform/config';
import { TransactionRunner } from '@dubl/core/platform/db';
import { deliveryHintChannel } from '@dubl/core/platform/queue';
import { REDIS, type Redis } from '@dubl/core/platform/redis';
import { Market, createTestContext, eventually, type TestContext } from '@dubl/core/testing';
import { DeliveryHints } from '../src/runtime/delivery-hints.js';

/** Real: Postgres, Redis. */
describe('hints of planned messages', () => {
  let context: TestContext;
  let hints: DeliveryHints;
  let heard = 0;

  beforeAll(async () => {
    const mail = { kind: 'folder', folder: '/nowhere', from: '' } as const;
    context = await createTestContext([DeliveriesModule], { mail });
    hints = new DeliveryHints(context.get<Config>(CONFIG));
    hints.listen(() => (heard += 1));
  });
  afterAll(async () => {
    hints.stop();
    await context.close();
  });

  const plan = (userIds: string[], end?: Error) =>
    context.get(TransactionRunner).run(async (tx) => {
      const message = { type: 'PAYOUT_PAID', title: 'A', body: '', href: '/wallet', requestId: 'request-1' };
      await context.get(PlanDeliveries).execute(tx, 'EMAIL', { ...message, eventId: randomUUID() }, userIds);
      if (end) throw end;
    });

  it('come with a commit that has messages in it, and with no other', async () => {
    const userId = await new Market(context).newUser('CREATOR');
    const { queuePrefix } = context.config;
    await eventually(async () => {
      const [, listeners] = await context
        .get<Redis>(REDIS)
        .pubsub('NUMSUB', deliveryHintChannel(queuePrefix));
      return listeners === 1;
    });
    await expect(plan([userId], new Error('taken back'))).rejects.toThrow('taken back');
    await plan([]);
    await plan([userId]);
    await eventually(() => heard > 0);
    expect(heard).toBe(1);
  });
});
