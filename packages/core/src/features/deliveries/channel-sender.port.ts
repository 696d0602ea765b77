import type { DeliveryChannel } from '../../platform/db/index.js';

/** The offer that a message shows: a channel with buttons lets it be answered right there. */
export interface ShownOffer {
  /** Of the invitation. */
  id: string;
  revision: number;
}

/** A message whose turn it is. */
export interface OutgoingMessage {
  deliveryId: string;
  eventId: string;
  userId: string;
  /** Of the event. */
  type: string;
  title: string;
  body: string;
  /** Path on the site that it leads to. */
  href: string;
  offer: ShownOffer | null;
  /** To stand in the message: the site confirms by it that the message is ours. */
  code: string;
  requestId: string;
  /** From 1. More than 1: an earlier call failed, or its outcome was lost. */
  attempt: number;
  createdAt: Date;
}

/** What the log says of a call beside its outcome. */
export interface CallTrace {
  /** Of the recipient, masked. */
  chatId?: string;
  /** Method of the provider that was called; told with failures. */
  endpoint?: string;
}

/** `error` is for logs and admins: names and codes, no data of the message. */
export type SendOutcome = CallTrace & Outcome;

type Outcome =
  | { status: 'SENT'; providerMessageId: string | null }
  /**
   * retryAfterMs: the channel said when, and is obeyed exactly; such a wait counts as no failure. isOutage: the whole
   * channel is away, which is no failure of this message either. isHeld: nothing was called, its turn has not come.
   */
  | { status: 'RETRY'; error: string; retryAfterMs?: number; isOutage?: boolean; isHeld?: boolean }
  | { status: 'FAILED'; error: string }
  | { status: 'SKIPPED'; error: string }
  | { status: 'BLOCKED'; error: string };

/**
 * A channel to the outside. It is called outside of transactions, at most `concurrency` calls at once, never
 * twice at once for one recipient, and has to answer within `SEND_WITHIN_MS`. What it throws is tried again later, as in an outage.
 */
export interface ChannelSender {
  readonly channel: DeliveryChannel;
  readonly concurrency: number;
  /** False while the channel is not set up: then nothing is claimed for it. */
  readonly isOn: boolean;
  /** After so many failed calls a message is given up, for it holds back the recipient's others; none: after a day. */
  readonly mostFailures?: number;
  send(message: OutgoingMessage): Promise<SendOutcome>;
}

/** Well below the lease of a claim, so that no message is sent again while it is being sent. */
export const SEND_WITHIN_MS = 30_000;
