import { DAY, later } from '../../platform/clock/index.js';
import type { DeliveryStatus } from '../../platform/db/index.js';
import { backoffMs } from '../../platform/outbox/index.js';
import type { SendOutcome } from './channel-sender.port.js';

/** What a message's row holds after a call. */
export interface Verdict {
  status: DeliveryStatus;
  failures: number;
  nextAttemptAt?: Date;
  lastError: string | null;
  providerMessageId?: string | null;
}

/** An outage of a channel costs nothing shorter than this; older news are no news. */
const GIVE_UP_AFTER_MS = DAY;

/**
 * Pure. A message that would be tried later than a day after it was written has failed for good, as has one whose own
 * calls failed `mostFailures` times: it holds back what its recipient is told after it. An outage is not its own.
 */
export function verdictOn(
  outcome: SendOutcome,
  { failures, attempt, createdAt }: { failures: number; attempt: number; createdAt: Date },
  now: Date,
  mostFailures = Infinity,
): Verdict {
  if (outcome.status === 'SENT')
    return { status: 'SENT', failures, lastError: null, providerMessageId: outcome.providerMessageId };
  if (outcome.status !== 'RETRY') return { status: outcome.status, failures, lastError: outcome.error };
  const { retryAfterMs, isOutage = false, error } = outcome;
  const counted = retryAfterMs === undefined && !isOutage ? failures + 1 : failures;
  const nextAttemptAt = later(now, retryAfterMs ?? backoffMs(isOutage ? attempt : counted));
  const isTooLate = nextAttemptAt > later(createdAt, GIVE_UP_AFTER_MS);
  return isTooLate || counted >= mostFailures
    ? { status: 'FAILED', failures: counted, lastError: error }
    : { status: 'PENDING', failures: counted, nextAttemptAt, lastError: error };
}
