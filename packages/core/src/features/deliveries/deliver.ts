import { Inject, Injectable } from '@nestjs/common';
import { Counter } from 'prom-client';
import { Clock } from '../../platform/clock/index.js';
import { runInContext } from '../../platform/context/index.js';
import { TransactionRunner } from '../../platform/db/index.js';
import { LOGGER, type Logger } from '../../platform/logging/index.js';
import { SEND_WITHIN_MS, type ChannelSender, type SendOutcome } from './channel-sender.port.js';
import { DeliveriesRepository, type ClaimedMessage } from './deliveries.repository.js';
import { verdictOn, type Verdict } from './verdict.js';

/** Of a claim, unless it is told otherwise: no message is sent again while it is being sent. */
export const DELIVERY_LEASE_MS = 2 * SEND_WITHIN_MS;

/**
 * What became of a message; TAKEN: another worker had finished it, or had claimed it anew; HELD: its turn has not come,
 * and nothing was called.
 */
export type Delivered = Verdict['status'] | 'TAKEN' | 'HELD';

const calls = new Counter({
  name: 'dubl_deliveries_total',
  help: 'Calls of an outer channel, by what the message is after it',
  labelNames: ['channel', 'status'],
});

interface Call {
  outcome: SendOutcome;
  verdict: Verdict;
  isHeld: boolean;
  /** Milliseconds. */
  took: number;
}

/**
 * Moves planned messages out. The claim with its attempt is committed before the call, the call is made outside
 * of any transaction, its outcome is recorded after it: a crash in between repeats one message, and loses none.
 */
@Injectable()
export class Deliver {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly deliveries: DeliveriesRepository,
    private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** @returns messages to be sent now, each of another recipient */
  async claim(
    { channel, isOn }: ChannelSender,
    limit: number,
    leaseMs = DELIVERY_LEASE_MS,
  ): Promise<ClaimedMessage[]> {
    if (!isOn) return [];
    return this.transactions.run((tx) => this.deliveries.claimDue(tx, channel, limit, leaseMs));
  }

  /** Sends a claimed message. Whatever the sender does, this throws only where Postgres cannot record it. */
  async send(sender: ChannelSender, message: ClaimedMessage): Promise<Delivered> {
    return runInContext({ requestId: message.requestId }, async () => {
      const startedAt = performance.now();
      const outcome = await this.call(sender, message);
      const verdict = verdictOn(outcome, message, this.clock.now(), sender.mostFailures);
      const isOurs = await this.transactions.run((tx) => this.deliveries.record(tx, message, verdict));
      const isHeld = outcome.status === 'RETRY' && outcome.isHeld === true;
      if (!isHeld) calls.inc({ channel: sender.channel, status: verdict.status });
      this.report(sender, message, { verdict, outcome, isHeld, took: performance.now() - startedAt });
      if (!isOurs) return 'TAKEN';
      return isHeld && verdict.status === 'PENDING' ? 'HELD' : verdict.status;
    });
  }

  /** What is thrown, such as a read that failed, is no answer of the channel, and no failure of the message. */
  private async call(sender: ChannelSender, message: ClaimedMessage): Promise<SendOutcome> {
    try {
      return await sender.send(message);
    } catch (error) {
      const { name, code } = error as { name?: string; code?: string };
      return { status: 'RETRY', error: code ?? name ?? 'UNKNOWN', isOutage: true };
    }
  }

  private report(
    { channel }: ChannelSender,
    { deliveryId, eventId, type, attempt }: ClaimedMessage,
    { verdict: { status, lastError }, outcome, isHeld, took }: Call,
  ): void {
    const { chatId, endpoint } = outcome;
    const line = {
      channel,
      deliveryId,
      eventId,
      type,
      attempt,
      chatId,
      status,
      durationMs: Math.round(took),
    };
    if (lastError === null) this.logger.info(line, 'message sent');
    else if (isHeld) this.logger.info({ ...line, error: lastError }, 'message held');
    else this.logger.warn({ ...line, endpoint, error: lastError }, 'message not sent');
  }
}
