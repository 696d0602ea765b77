import type { JobStatus, ModerationStatus } from '../../platform/db/index.js';
import { StateMachine } from '../../platform/state-machine/index.js';
import { mayApply, type ApplicationFacts } from './application-machine.js';

export const JOB_ACTIONS = [
  'PUBLISH',
  'EDIT',
  'DELETE',
  'PAUSE',
  'UNPAUSE',
  'CLOSE',
  'CANCEL',
  'RESUBMIT',
  'DUPLICATE',
  'APPROVE',
  'REJECT',
  'INVITE',
  'APPLY',
  'FILL',
  'COMPLETE',
] as const;
export type JobAction = (typeof JOB_ACTIONS)[number];
/** Whom the caller is to this job; strangers (guests, other brands) have no row and so no action. */
export type JobActor = 'OWNER' | 'ADMIN' | 'CREATOR' | 'SYSTEM';

export interface JobFacts {
  moderationStatus: ModerationStatus;
  /** A deal in AWAITING_FUNDING, IN_PROGRESS, IN_REVIEW or DISPUTED. */
  hasLiveDeals: boolean;
  hasFreeSlot: boolean;
  /** The calling creator has a live or completed deal on this job. */
  isHired: boolean;
  /** The calling creator's own application to this job, if any. */
  ownApplication: ApplicationFacts | null;
}

/** For actions whose rows ask nothing of deals and applications. */
export const factsOf = ({ moderationStatus }: { moderationStatus: ModerationStatus }): JobFacts => ({
  moderationStatus,
  hasLiveDeals: false,
  hasFreeSlot: false,
  isHired: false,
  ownApplication: null,
});

const isQueued = ({ moderationStatus }: JobFacts): boolean => moderationStatus === 'PENDING';
const EVERY_STATUS = ['DRAFT', 'PUBLISHED', 'PAUSED', 'CLOSED', 'COMPLETED', 'CANCELED'] as const;

/**
 * Job: DRAFT → PUBLISHED ⇄ PAUSED → CLOSED → COMPLETED, CANCELED from any but COMPLETED.
 * Moderation runs beside it and enters as a fact: NONE → PENDING → APPROVED | REJECTED → PENDING.
 */
export const jobMachine = new StateMachine<JobStatus, JobAction, JobActor, JobFacts>('job', [
  { action: 'PUBLISH', who: 'OWNER', from: ['DRAFT'], to: 'PUBLISHED' },
  { action: 'EDIT', who: 'OWNER', from: ['DRAFT', 'PUBLISHED', 'PAUSED'] },
  { action: 'PAUSE', who: 'OWNER', from: ['PUBLISHED'], to: 'PAUSED' },
  { action: 'UNPAUSE', who: 'OWNER', from: ['PAUSED'], to: 'PUBLISHED' },
  {
    action: 'RESUBMIT',
    who: 'OWNER',
    from: ['PUBLISHED', 'PAUSED'],
    when: ({ moderationStatus }) => moderationStatus === 'REJECTED',
  },
  { action: 'CLOSE', who: 'OWNER', from: ['PUBLISHED', 'PAUSED'], to: 'CLOSED' },
  {
    action: 'CANCEL',
    who: 'OWNER',
    from: ['DRAFT', 'PUBLISHED', 'PAUSED', 'CLOSED'],
    to: 'CANCELED',
    when: ({ hasLiveDeals }) => !hasLiveDeals,
  },
  { action: 'DUPLICATE', who: 'OWNER', from: EVERY_STATUS },
  { action: 'DELETE', who: 'OWNER', from: ['DRAFT'] },
  { action: 'APPROVE', who: 'ADMIN', from: ['PUBLISHED', 'PAUSED'], when: isQueued },
  { action: 'REJECT', who: 'ADMIN', from: ['PUBLISHED', 'PAUSED'], when: isQueued },
  {
    action: 'INVITE',
    who: 'OWNER',
    from: ['PUBLISHED'],
    when: ({ moderationStatus, hasFreeSlot }) => moderationStatus === 'APPROVED' && hasFreeSlot,
  },
  {
    action: 'APPLY',
    who: 'CREATOR',
    from: ['PUBLISHED'],
    when: ({ moderationStatus, isHired, ownApplication }) =>
      moderationStatus === 'APPROVED' && !isHired && mayApply(ownApplication),
  },
  // The last slot is funded.
  { action: 'FILL', who: 'SYSTEM', from: ['PUBLISHED', 'PAUSED'], to: 'CLOSED' },
  // The last deal has ended.
  {
    action: 'COMPLETE',
    who: 'SYSTEM',
    from: ['CLOSED'],
    to: 'COMPLETED',
    when: ({ hasLiveDeals }) => !hasLiveDeals,
  },
]);

/** Open: creators may apply. The public feed asks for a free slot besides. */
export function isOpen(job: { status: JobStatus; moderationStatus: ModerationStatus }): boolean {
  return job.status === 'PUBLISHED' && job.moderationStatus === 'APPROVED';
}
