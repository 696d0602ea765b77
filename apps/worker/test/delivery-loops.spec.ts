import type { ChannelSender, ClaimedMessage, Deliver } from '@dubl/core/features/deliveries';
import { Clock } from '@dubl/core/platform/clock';
import { createLogger } from '@dubl/core/platform/logging';
import { eventually } from '@dubl/core/testing';
import { Counters } from '../src/runtime/counters.js';
import type { DeliveryHints } from '../src/runtime/delivery-hints.js';
import { DeliveryLoops } from '../src/runtime/delivery-loops.js';
import { DEFAULT_OPTIONS } from '../src/runtime/runtime-options.js';

/** Real: the loops. The engine is a stand-in with a list of messages; its own suite runs it on Postgres. */
class FakeDeliver {
  readonly sent: string[] = [];
  broken = false;
  gate: Promise<void> = Promise.resolve();
  claims = 0;
  atOnce = 0;
  most = 0;

  constructor(private readonly due: string[]) {}

  async claim(_sender: ChannelSender, room: number): Promise<ClaimedMessage[]> {
    this.claims += 1;
    if (this.broken) throw new Error('no Postgres');
    return this.due.splice(0, room).map((deliveryId) => ({ deliveryId }) as ClaimedMessage);
  }

  async send(_sender: ChannelSender, { deliveryId }: ClaimedMessage): Promise<'SENT'> {
    this.atOnce += 1;
    this.most = Math.max(this.most, this.atOnce);
    await this.gate;
    this.atOnce -= 1;
    this.sent.push(deliveryId);
    return 'SENT';
  }
}

/** A hint is a call here; that it comes by Redis is for delivery-hints.int.spec.ts. */
class FakeHints {
  give: () => void = () => undefined;
  listen(onHint: () => void): void {
    this.give = onHint;
  }
  stop(): void {}
}

describe('delivery loops', () => {
  const hints = new FakeHints();
  const sender = { channel: 'EMAIL', concurrency: 3, isOn: true } as ChannelSender;
  const loopsOf = (deliver: FakeDeliver, intervalMs = 500) =>
    new DeliveryLoops(
      [sender],
      { deliveries: { ...DEFAULT_OPTIONS.deliveries, intervalMs } },
      createLogger('test', 'silent'),
      deliver as unknown as Deliver,
      new Counters(new Clock()),
      hints as unknown as DeliveryHints,
    );
  const ids = Array.from({ length: 10 }, (_, index) => `${index}`);

  it('send all that is due, with no more calls at once than the channel allows', async () => {
    const deliver = new FakeDeliver([...ids]);
    const loops = loopsOf(deliver);
    loops.start();
    await eventually(() => deliver.sent.length === ids.length);
    await loops.stop();
    expect(deliver.most).toBe(3);
    expect([...deliver.sent].sort()).toEqual(ids);
  });

  it('finish what is in hand when they stop, and claim nothing more', async () => {
    const deliver = new FakeDeliver([...ids]);
    const opened = Promise.withResolvers<void>();
    deliver.gate = opened.promise;
    const loops = loopsOf(deliver);
    loops.start();
    await eventually(() => deliver.atOnce === 3);
    const stopping = loops.stop();
    opened.resolve();
    await stopping;
    expect(deliver.sent).toHaveLength(3);
  });

  it('look at once when they are told of new messages', async () => {
    const due: string[] = [];
    const deliver = new FakeDeliver(due);
    const loops = loopsOf(deliver, 3_600_000);
    loops.start();
    await eventually(() => deliver.claims > 0);
    for (const id of ['one', 'two']) {
      due.push(id);
      hints.give();
      await eventually(() => deliver.sent.includes(id));
    }
    await loops.stop();
  });

  it('drain: send all that is due, then end', async () => {
    const deliver = new FakeDeliver([...ids]);
    await loopsOf(deliver).drain(new AbortController().signal);
    expect([...deliver.sent].sort()).toEqual(ids);
  });

  it('drain: claim nothing more after the signal, and finish what is in hand', async () => {
    const deliver = new FakeDeliver([...ids]);
    const opened = Promise.withResolvers<void>();
    deliver.gate = opened.promise;
    const termination = new AbortController();
    const draining = loopsOf(deliver).drain(termination.signal);
    await eventually(() => deliver.atOnce === 3);
    termination.abort();
    opened.resolve();
    await draining;
    expect(deliver.sent).toHaveLength(3);
  });

  it('go on when Postgres has come back', async () => {
    const deliver = new FakeDeliver([...ids]);
    deliver.broken = true;
    const loops = loopsOf(deliver);
    loops.start();
    deliver.broken = false;
    await eventually(() => deliver.sent.length === ids.length);
    await loops.stop();
  });
});
