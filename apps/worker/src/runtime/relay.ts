import { setTimeout as delay } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '@dubl/core/platform/config';
import { TransactionRunner } from '@dubl/core/platform/db';
import { LOGGER, type Logger } from '@dubl/core/platform/logging';
import { OutboxRelayRepository } from '@dubl/core/platform/outbox';
import { outboxHintChannel, type EventJob } from '@dubl/core/platform/queue';
import { listenForHints, type Redis } from '@dubl/core/platform/redis';
import { Counters } from './counters.js';
import { EventQueue } from './event-queue.js';
import { RUNTIME_OPTIONS, type RuntimeOptions } from './runtime-options.js';

/** More in the queue than this and claims would run out before their turn comes. */
const QUEUE_HIGH_WATER = 1_000;
const PAUSE_AFTER_ERROR_MS = 1_000;

/**
 * Moves due events from the outbox to the queue. Any number of relays may run: a claim has one winner.
 * A claim is committed before the job is added, so a crash in between costs the lease, never an event.
 */
@Injectable()
export class Relay {
  private running?: Promise<void>;
  private stopping = false;
  private failing = false;
  private hints?: Redis;
  /** Ends the current pause; set anew for each. */
  private wakeUp = new AbortController();

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(RUNTIME_OPTIONS) private readonly options: RuntimeOptions,
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly transactions: TransactionRunner,
    private readonly events: OutboxRelayRepository,
    private readonly queue: EventQueue,
    private readonly counters: Counters,
  ) {}

  start(): void {
    const channel = outboxHintChannel(this.config.queuePrefix);
    this.hints = listenForHints(this.config, channel, () => this.wake()); // without hints it polls
    this.running = this.loop();
  }

  async stop(): Promise<void> {
    this.stopping = true;
    this.wake();
    this.hints?.disconnect();
    await this.running;
  }

  /** There may be something to claim: do not wait for the next poll. */
  wake(): void {
    this.wakeUp.abort();
  }

  /** @returns how many events went to the queue */
  async tick(): Promise<number> {
    // With Redis away nothing is claimed: an event that stays due needs no lease to run out.
    if (!this.queue.isReachable()) return 0;
    const room = QUEUE_HIGH_WATER - (await this.queue.waiting());
    if (room <= 0) return 0;
    const limit = Math.min(room, this.options.maxBatch);
    const claimed = await this.transactions.run((tx) =>
      this.events.claimDue(tx, limit, this.options.leaseMs),
    );
    if (claimed.length > 0) await this.enqueue(claimed);
    return claimed.length;
  }

  private async enqueue(claimed: EventJob[]): Promise<void> {
    try {
      await this.queue.add(claimed);
      this.counters.sent += claimed.length;
    } catch (error) {
      // Some may have arrived all the same; their drive goes on, and the next one finds the work done.
      await this.transactions.run((tx) => this.events.release(tx, claimed, PAUSE_AFTER_ERROR_MS));
      throw error;
    }
  }

  private async loop(): Promise<void> {
    while (!this.stopping) {
      this.wakeUp = new AbortController();
      const claimed = await this.tryTick();
      if (claimed < this.options.maxBatch)
        await this.pause(this.failing ? PAUSE_AFTER_ERROR_MS : this.options.intervalMs);
    }
  }

  /** A relay never gives up: Postgres or Redis come back, and the outbox is as it was. */
  private async tryTick(): Promise<number> {
    try {
      const claimed = await this.tick();
      if (this.failing) this.logger.info('relay goes on');
      this.failing = false;
      return claimed;
    } catch (error) {
      if (!this.failing) this.logger.warn({ err: error }, 'relay cannot work'); // once, not four times a second
      this.failing = true;
      this.counters.trouble();
      return 0;
    }
  }

  private async pause(milliseconds: number): Promise<void> {
    await delay(milliseconds, undefined, { signal: this.wakeUp.signal }).catch(() => undefined);
  }
}
