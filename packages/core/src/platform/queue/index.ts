/** Job contracts: names, payloads, id rules. Handlers live in the worker. */

/** One job drives one outbox event; the job id is `<eventId>-<drive>`, so a re-drive is a job of its own. */
export const EVENTS_QUEUE = 'events';

export interface EventJob {
  eventId: string;
  /** Grows with each claim; a job of an earlier drive has nothing to do any more. */
  drive: number;
  /** Whatever an older or newer release wrote; only a registered consumer's types are events to us. */
  type: string;
  /** That of the call which caused the event. */
  requestId: string;
  /** From 1; grows with failures of handlers, not with drives. */
  attempt: number;
}

export const eventJobId = ({ eventId, drive }: Pick<EventJob, 'eventId' | 'drive'>): string =>
  `${eventId}-${drive}`;

/** Parses again on arrival. What an older release has put there is refused; its event is driven again when its claim runs out. */
export function parseEventJob(data: unknown): EventJob {
  const { eventId, drive, type, requestId, attempt } = (data ?? {}) as Partial<EventJob>;
  if (
    typeof eventId !== 'string' ||
    typeof drive !== 'number' ||
    typeof type !== 'string' ||
    typeof requestId !== 'string' ||
    typeof attempt !== 'number'
  )
    throw new TypeError('not an event job');
  return { eventId, drive, type, requestId, attempt };
}

/** Redis channel on which a committed event wakes the relay before its next poll. */
export const outboxHintChannel = (prefix: string): string => `${prefix}:outbox`;
/** Redis channel on which planned messages wake the loops of the outer channels before their next look. */
export const deliveryHintChannel = (prefix: string): string => `${prefix}:deliveries`;
/** Redis channel on which stored updates of the bot wake the worker before its next look. */
export const telegramHintChannel = (prefix: string): string => `${prefix}:telegram-updates`;
/** Redis key that holds when a worker was last at work, as an ISO time. */
export const heartbeatKey = (prefix: string): string => `${prefix}:worker-seen-at`;
/** Redis channel of one user's stream; the message is a `StreamHint` in JSON. */
export const streamChannel = (prefix: string, userId: string): string => `${prefix}:stream:${userId}`;

/** Says what changed, never carries data: the client fetches it again. */
export interface StreamHint {
  /** `all`: hints may have been missed, everything shown may be out of date. */
  topic: 'notifications' | 'conversation' | 'deal' | 'all';
  /** Of the conversation or deal. */
  id?: string;
}
