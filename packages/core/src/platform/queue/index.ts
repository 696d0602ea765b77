/** Job contracts: names, payloads, id rules. Handlers live in the worker. */

/** One job drives one outbox event; the job id is `<eventId>-<drive>`, so a re-drive is a job of its own. */
export const EVENTS_QUEUE = 'events';

export interface EventJob {
  eventId: string;
}

export const eventJobId = (eventId: string, drive: number): string => `${eventId}-${drive}`;

/** Parses again on arrival: a job may come from an older release. */
export function parseEventJob(data: unknown): EventJob {
  const eventId = (data as Partial<EventJob> | null)?.eventId;
  if (typeof eventId !== 'string') throw new TypeError('event job without eventId');
  return { eventId };
}

/** Redis channel on which a committed event wakes the relay before its next poll. */
export const outboxHintChannel = (prefix: string): string => `${prefix}:outbox`;
/** Redis channel of one user's stream; the message is a `StreamHint` in JSON. */
export const streamChannel = (prefix: string, userId: string): string => `${prefix}:stream:${userId}`;

/** Says what changed, never carries data: the client fetches it again. */
export interface StreamHint {
  topic: 'notifications' | 'conversation' | 'deal';
  /** Conversation or deal; absent for notifications. */
  id?: string;
}
