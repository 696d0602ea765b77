import { setTimeout as delay } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { Deliver, type ChannelSender, type ClaimedMessage } from '@dubl/core/features/deliveries';
import { LOGGER, type Logger } from '@dubl/core/platform/logging';
import { Counters } from './counters.js';

/** Nest injection token of the channels of this process. */
export const CHANNEL_SENDERS = Symbol('CHANNEL_SENDERS');

const POLL_MS = 500;
const PAUSE_AFTER_ERROR_MS = 1_000;

/**
 * Drives each outer channel: takes what is due while there is room, and sends it. Nothing of it depends on Redis,
 * and any number of workers may run: a claim has one winner.
 */
@Injectable()
export class DeliveryLoops {
  private readonly stopped = new AbortController();
  private running: Promise<void>[] = [];
  private failing = false;

  constructor(
    @Inject(CHANNEL_SENDERS) private readonly senders: readonly ChannelSender[],
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly deliver: Deliver,
    private readonly counters: Counters,
  ) {}

  start(): void {
    this.running = this.senders.map((sender) => this.loop(sender));
  }

  /** Claims no more and waits for the calls in hand. */
  async stop(): Promise<void> {
    this.stopped.abort();
    await Promise.all(this.running);
  }

  private async loop(sender: ChannelSender): Promise<void> {
    const inHand = new Set<Promise<void>>();
    while (!this.stopped.signal.aborted) {
      const claimed = await this.tryClaim(sender, sender.concurrency - inHand.size);
      for (const message of claimed) {
        const sending = this.trySend(sender, message).finally(() => inHand.delete(sending));
        inHand.add(sending);
      }
      // A message that is out may make room, or let the recipient's next one follow.
      if (claimed.length === 0) await Promise.race([this.pause(), ...inHand]);
    }
    await Promise.all(inHand);
  }

  /** A loop never gives up: Postgres comes back, and the messages are as they were. */
  private async tryClaim(sender: ChannelSender, room: number): Promise<ClaimedMessage[]> {
    if (room <= 0) return [];
    try {
      const claimed = await this.deliver.claim(sender, room);
      this.failing = false;
      return claimed;
    } catch (error) {
      if (!this.failing) this.logger.warn({ err: error, channel: sender.channel }, 'channel cannot work');
      this.failing = true;
      this.counters.trouble();
      await this.pause(PAUSE_AFTER_ERROR_MS);
      return [];
    }
  }

  /** What could not be recorded is claimed again when its lease has run out. */
  private async trySend(sender: ChannelSender, message: ClaimedMessage): Promise<void> {
    try {
      await this.deliver.send(sender, message);
    } catch (error) {
      this.counters.trouble();
      const { deliveryId, eventId, requestId } = message;
      const line = { requestId, deliveryId, eventId, err: error };
      this.logger.error(line, 'outcome of a message was not recorded');
    }
  }

  private async pause(milliseconds = POLL_MS): Promise<void> {
    await delay(milliseconds, undefined, { signal: this.stopped.signal }).catch(() => undefined);
  }
}
