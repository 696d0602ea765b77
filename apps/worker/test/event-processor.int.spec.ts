import { randomUUID } from 'node:crypto';
import { Injectable, Module } from '@nestjs/common';
import { Pool, TransactionRunner } from '@dubl/core/platform/db';
import {
  Outbox,
  OutboxRelayRepository,
  type ConsumedEvent,
  type EventConsumer,
} from '@dubl/core/platform/outbox';
import type { EventJob } from '@dubl/core/platform/queue';
import { createTestContext, type TestContext } from '@dubl/core/testing';
import { EventProcessor } from '../src/runtime/event-processor.js';
import { RuntimeModule } from '../src/runtime/runtime.module.js';
import { DEFAULT_OPTIONS } from '../src/runtime/runtime-options.js';
import { approved } from './worker-context.js';

abstract class Recorder implements EventConsumer {
  abstract readonly name: string;
  readonly types = ['JOB_APPROVED'] as const;
  isBroken = false;

  constructor(private readonly pool: Pool) {}

  async handle(_tx: unknown, event: ConsumedEvent): Promise<void> {
    await this.pool.query('INSERT INTO effect (consumer, event_id) VALUES ($1, $2)', [this.name, event.id]);
    if (this.isBroken) throw new TypeError('told to fail');
  }
}

@Injectable()
class First extends Recorder {
  readonly name = 'first';
}
@Injectable()
class Second extends Recorder {
  readonly name = 'second';
}
for (const one of [First, Second]) Reflect.defineMetadata('design:paramtypes', [Pool], one);

@Module({ providers: [First, Second], exports: [First, Second] })
class RecordersModule {}

// Real: Postgres, the processor. Stand-in: the two consumers of one type, which only record.
describe('an event with two consumers', () => {
  let context: TestContext;

  beforeAll(async () => {
    const runtime = RuntimeModule.register({
      options: DEFAULT_OPTIONS,
      imports: [RecordersModule],
      consumers: [First, Second],
      senders: [],
      sweeps: [],
    });
    context = await createTestContext([runtime]);
    await context.get(Pool).query('CREATE TABLE effect (consumer text, event_id uuid NOT NULL)');
  });
  afterAll(() => context.close());
  afterEach(() => [First, Second].forEach((one) => (context.get<Recorder>(one).isBroken = false)));

  /** Appends an event and claims it. */
  async function claimed(): Promise<EventJob> {
    const transactions = context.get(TransactionRunner);
    await transactions.run((tx) => context.get(Outbox).append(tx, approved(randomUUID())));
    const [job] = await claim();
    return job!;
  }
  const claim = (): Promise<EventJob[]> =>
    context
      .get(TransactionRunner)
      .run((tx) => context.get(OutboxRelayRepository).claimDue(tx, 1, DEFAULT_OPTIONS.leaseMs));
  const process = (job: EventJob) => context.get(EventProcessor).process(job);
  const effectsOf = async ({ eventId }: EventJob): Promise<string[]> => {
    const { rows } = await context
      .get(Pool)
      .query<{ consumer: string }>('SELECT consumer FROM effect WHERE event_id = $1 ORDER BY 1', [eventId]);
    return rows.map(({ consumer }) => consumer);
  };
  const stateOf = async ({ eventId }: EventJob) => {
    const { rows } = await context
      .get(Pool)
      .query('SELECT done_at IS NOT NULL AS done, attempts FROM outbox_event WHERE id = $1', [eventId]);
    return rows[0];
  };

  it('is done when both have had it', async () => {
    const job = await claimed();
    expect(await process(job)).toBe('processed');
    expect(await effectsOf(job)).toEqual(['first', 'second']);
    expect(await stateOf(job)).toEqual({ done: true, attempts: 0 });
  });

  it.each([
    [First, 'second'],
    [Second, 'first'],
  ])(
    'has the effect of the other one when %p fails, and of both once after it is driven again',
    async (broken, other) => {
      const job = await claimed();
      context.get<Recorder>(broken).isBroken = true;
      await expect(process(job)).rejects.toThrow('TypeError');
      expect(await effectsOf(job)).toEqual([other]);
      expect(await stateOf(job)).toEqual({ done: false, attempts: 1 });

      context.get<Recorder>(broken).isBroken = false;
      await context
        .get(Pool)
        .query('UPDATE outbox_event SET next_attempt_at = created_at WHERE id = $1', [job.eventId]);
      const [again] = await claim();
      expect(again).toEqual({ ...job, drive: job.drive + 1, attempt: 2 });
      expect(await process(job)).toBe('acked'); // superseded
      expect(await process(again!)).toBe('processed');
      expect(await effectsOf(job)).toEqual(['first', 'second']);
      expect(await stateOf(job)).toEqual({ done: true, attempts: 1 });
    },
  );
});
