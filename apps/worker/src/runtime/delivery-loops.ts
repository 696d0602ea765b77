import { setTimeout as delay } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { Deliver, type ChannelSender, type ClaimedMessage } from '@dubl/core/features/deliveries';
import { LOGGER, type Logger } from '@dubl/core/platform/logging';
import { Counters } from './counters.js';
import { DeliveryHints } from './delivery-hints.js';
import { RUNTIME_OPTIONS, type RuntimeOptions } from './runtime-options.js';

/** Nest injection token of the channels of this process. */
export const CHANNEL_SENDERS = Symbol('CHANNEL_SENDERS');

const PAUSE_AFTER_ERROR_MS = 1_000;

type InHand = Set<Promise<void>>;

/**
 * Drives each outer channel: takes what is due while there is room, and sends it. Nothing of it depends on Redis,
 * and any number of workers may run: a claim has one winner.
 */
@Injectable()
export class DeliveryLoops {
  private readonly stopped = new AbortController();
  private running: Promise<void>[] = [];
  private failing = false;
  /** Ends the current pauses. */
  private wakeUp = new AbortController();

  constructor(
    @Inject(CHANNEL_SENDERS) private readonly senders: readonly ChannelSender[],
    @Inject(RUNTIME_OPTIONS) private readonly options: Pick<RuntimeOptions, 'deliveries'>,
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly deliver: Deliver,
    private readonly counters: Counters,
    private readonly hints: DeliveryHints,
  ) {}

  start(): void {
    if (this.senders.some(({ isOn }) => isOn)) this.hints.listen(() => this.wake());
    this.running = this.senders.map((sender) => this.loop(sender));
  }

  /** Claims no more and waits for the calls in hand. */
  async stop(): Promise<void> {
    this.stopped.abort();
    this.hints.stop();
    await Promise.all(this.running);
  }

  /**
   * Sends what is due, and what becomes due by that.
   * @throws when Postgres cannot be asked
   */
  async drain(signal: AbortSignal): Promise<void> {
    await Promise.all(this.senders.map((sender) => this.drainChannel(sender, signal)));
  }

  private async drainChannel(sender: ChannelSender, signal: AbortSignal): Promise<void> {
    const inHand: InHand = new Set();
    for (;;) {
      const room = signal.aborted ? 0 : sender.concurrency - inHand.size;
      const claimed = await this.claim(sender, room);
      this.launch(sender, claimed, inHand);
      if (claimed.length > 0) continue;
      if (inHand.size === 0) return;
      await Promise.race(inHand);
    }
  }

  private async loop(sender: ChannelSender): Promise<void> {
    const inHand: InHand = new Set();
    while (!this.stopped.signal.aborted) {
      const hint = this.wakeUp.signal; // from before the look, so that no hint falls between it and the pause
      const claimed = await this.tryClaim(sender, sender.concurrency - inHand.size);
      this.launch(sender, claimed, inHand);
      // A message that is out may make room, or let the recipient's next one follow.
      if (claimed.length === 0) await Promise.race([this.pause(hint), ...inHand]);
    }
    await Promise.all(inHand);
  }

  private launch(sender: ChannelSender, claimed: readonly ClaimedMessage[], inHand: InHand): void {
    for (const message of claimed) {
      const sending = this.trySend(sender, message).finally(() => inHand.delete(sending));
      inHand.add(sending);
    }
  }

  private async claim(sender: ChannelSender, room: number): Promise<ClaimedMessage[]> {
    const { maxBatch, leaseMs } = this.options.deliveries;
    return room <= 0 ? [] : this.deliver.claim(sender, Math.min(room, maxBatch), leaseMs);
  }

  /** A loop never gives up: Postgres comes back, and the messages are as they were. */
  private async tryClaim(sender: ChannelSender, room: number): Promise<ClaimedMessage[]> {
    try {
      const claimed = await this.claim(sender, room);
      this.failing = false;
      return claimed;
    } catch (error) {
      if (!this.failing) this.logger.warn({ err: error, channel: sender.channel }, 'channel cannot work');
      this.failing = true;
      this.counters.trouble();
      await delay(PAUSE_AFTER_ERROR_MS, undefined, { signal: this.stopped.signal }).catch(() => undefined);
      return [];
    }
  }

  /** What could not be recorded is claimed again when its lease has run out. */
  private async trySend(sender: ChannelSender, message: ClaimedMessage): Promise<void> {
    try {
      this.counters.delivered(await this.deliver.send(sender, message));
    } catch (error) {
      this.counters.trouble();
      const { deliveryId, eventId, requestId } = message;
      const line = { requestId, deliveryId, eventId, err: error };
      this.logger.error(line, 'outcome of a message was not recorded');
    }
  }

  private async pause(hint: AbortSignal): Promise<void> {
    const signal = AbortSignal.any([this.stopped.signal, hint]);
    await delay(this.options.deliveries.intervalMs, undefined, { signal }).catch(() => undefined);
  }

  private wake(): void {
    this.wakeUp.abort();
    this.wakeUp = new AbortController();
  }
}
