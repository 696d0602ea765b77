import { setTimeout as delay } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { SECOND } from '../../../platform/clock/index.js';
import { CONFIG, type Config } from '../../../platform/config/index.js';
import { runInContext } from '../../../platform/context/index.js';
import { Ids } from '../../../platform/ids/index.js';
import { LOGGER, type Logger } from '../../../platform/logging/index.js';
import { telegramHintChannel } from '../../../platform/queue/index.js';
import { listenForHints } from '../../../platform/redis/index.js';
import { PollingLease } from '../polling-lease.js';
import { nameOfFailure } from './update-failure.js';
import { UpdateLanes } from './update-lanes.js';
import { UpdateReceiver } from './update-receiver.js';

/** Between two looks into the inbox, unless a hint ends it; losing one costs that pause. */
const LOOK_MS = 500;
const PAUSE_MS = 2 * SECOND;

/**
 * Receives the bot's updates and handles them, side by side, as the one process that holds the lease: what is received
 * is stored, and handled from there.
 */
@Injectable()
export class TelegramUpdates {
  private readonly stopped = new AbortController();
  private running: Promise<void> | undefined;
  private isOpen = false;
  private news = new AbortController();

  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'telegram' | 'queuePrefix' | 'redisUrl'>,
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly ids: Ids,
    private readonly lease: PollingLease,
    private readonly receiver: UpdateReceiver,
    private readonly lanes: UpdateLanes,
  ) {}

  get tally(): { handled: number; failed: number } {
    return this.lanes.tally;
  }

  start(): void {
    if (this.config.telegram) this.running = this.run();
  }

  /** Takes up no more, and finishes what is in hand. */
  async stop(): Promise<void> {
    this.stopped.abort();
    await this.running;
  }

  /** Handles what is waiting now; where another process holds the lease, that is its work. */
  async drain(signal: AbortSignal): Promise<void> {
    if (!this.config.telegram || !(await this.isOurs())) return;
    try {
      await this.receiver.open();
      while (!signal.aborted && (await this.receiver.receive(signal, 0)) > 0);
      await this.empty(signal);
    } finally {
      await this.leave();
    }
  }

  private async run(): Promise<void> {
    const channel = telegramHintChannel(this.config.queuePrefix);
    const hints = listenForHints(this.config, channel, () => this.news.abort());
    await Promise.all([this.loop(() => this.receive()), this.loop(() => this.handle())]);
    hints.disconnect();
    await this.leave().catch(() => undefined); // the lease runs out by itself
  }

  private async loop(turn: () => Promise<void>): Promise<void> {
    let isFailing = false;
    while (!this.stopped.signal.aborted) {
      try {
        await runInContext({ requestId: this.ids.next() }, turn);
        isFailing = false;
      } catch (error) {
        if (this.stopped.signal.aborted) return;
        if (!isFailing)
          this.logger.warn({ error: nameOfFailure(error) }, 'telegram updates cannot be handled');
        isFailing = true;
        await pause(PAUSE_MS, this.stopped.signal);
      }
    }
  }

  private async receive(): Promise<void> {
    if (!(await this.isOurs())) {
      this.isOpen = false;
      return pause(PAUSE_MS, this.stopped.signal);
    }
    if (!this.isOpen) await this.receiver.open();
    this.isOpen = true;
    await this.receiver.receive(this.stopped.signal);
  }

  private async handle(): Promise<void> {
    await this.advance();
    await pause(LOOK_MS, this.news.signal, this.stopped.signal);
  }

  private async empty(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      const wasIdle = this.lanes.isIdle; // before the look: who is done with later may have let another one follow
      const taken = await this.advance();
      if (wasIdle && taken === 0) return;
      await pause(LOOK_MS, this.news.signal);
    }
  }

  private async advance(): Promise<number> {
    this.news = new AbortController(); // before the look, so that nothing falls between it and the pause
    return (await this.isOurs()) ? this.lanes.advance(() => this.news.abort()) : 0;
  }

  private isOurs(): Promise<boolean> {
    return this.lease.hold(this.config.telegram!.botId);
  }

  /** Lets another process take over. */
  private async leave(): Promise<void> {
    await this.lanes.settle();
    await this.lease.release(this.config.telegram!.botId);
  }
}

async function pause(forMs: number, ...ends: AbortSignal[]): Promise<void> {
  await delay(forMs, undefined, { signal: AbortSignal.any(ends) }).catch(() => undefined);
}
