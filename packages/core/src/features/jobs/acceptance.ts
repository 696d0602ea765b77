import type { JobStatus, ModerationStatus } from '../../platform/db/index.js';
import { invariant } from '../../platform/errors/index.js';

/** The job as the acceptance of an application or an invitation sees it. */
export interface AcceptingJob {
  status: JobStatus;
  moderationStatus: ModerationStatus;
  slots: number;
  takenSlots: number;
  briefHash: string | null;
}

/**
 * Why a deal cannot be made now, or null. A paused job takes no new applications, but those it has can be
 * accepted; moderation must stand at APPROVED.
 */
export function acceptanceRefusal(
  job: AcceptingJob,
  briefChanged: boolean,
): 'JOB_NOT_OPEN' | 'NO_SLOTS' | 'BRIEF_CHANGED' | null {
  const isHiring = job.status === 'PUBLISHED' || job.status === 'PAUSED';
  if (!isHiring || job.moderationStatus !== 'APPROVED') return 'JOB_NOT_OPEN';
  if (job.takenSlots >= job.slots) return 'NO_SLOTS';
  return briefChanged ? 'BRIEF_CHANGED' : null;
}

/**
 * Called with the rows locked, once the offer's own state allows its acceptance.
 * @throws INVARIANT_VIOLATION JOB_NOT_OPEN, NO_SLOTS or BRIEF_CHANGED
 */
export function assertAcceptable(job: AcceptingJob, offer: { briefHash: string }): void {
  const refusal = acceptanceRefusal(job, offer.briefHash !== job.briefHash);
  if (refusal) throw invariant(refusal);
}
