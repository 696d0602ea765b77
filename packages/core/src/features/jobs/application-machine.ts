import type { ApplicationStatus } from '../../platform/db/index.js';
import { StateMachine } from '../../platform/state-machine/index.js';
import { acceptanceRefusal, type AcceptingJob } from './acceptance.js';

export const APPLICATION_ACTIONS = ['ACCEPT', 'REJECT', 'WITHDRAW', 'RESEND', 'EXPIRE', 'DISMISS'] as const;
export type ApplicationAction = (typeof APPLICATION_ACTIONS)[number];
export type ApplicationActor = 'BRAND' | 'CREATOR' | 'SYSTEM';

/** What decides beyond the status whether the creator may send it again. */
export interface ApplicationFacts {
  status: ApplicationStatus;
  /** The job's brief is no longer the one this application was sent for. */
  briefChanged: boolean;
  /** Its term has passed, whether the sweep has come by or not. */
  isOver: boolean;
  /** A deal of this creator on the job is live or completed; only a canceled one frees the way for another. */
  hasStandingDeal: boolean;
}

export interface ApplicationCircumstances extends ApplicationFacts {
  job: AcceptingJob;
}

const isOpen = ({ job }: ApplicationCircumstances): boolean =>
  job.status === 'PUBLISHED' && job.moderationStatus === 'APPROVED';

const mayConfirm = ({ briefChanged, isOver }: ApplicationFacts): boolean => briefChanged || isOver;

/** PENDING → ACCEPTED | REJECTED | WITHDRAWN | EXPIRED, and the ways back to PENDING. */
export const applicationMachine = new StateMachine<
  ApplicationStatus,
  ApplicationAction,
  ApplicationActor,
  ApplicationCircumstances
>('application', [
  {
    action: 'ACCEPT',
    who: 'BRAND',
    from: ['PENDING'],
    to: 'ACCEPTED',
    when: ({ job, briefChanged, isOver }) => !isOver && acceptanceRefusal(job, briefChanged) === null,
  },
  { action: 'REJECT', who: 'BRAND', from: ['PENDING'], to: 'REJECTED' },
  {
    action: 'RESEND',
    who: 'CREATOR',
    from: ['WITHDRAWN', 'EXPIRED', 'ACCEPTED'],
    to: 'PENDING',
    when: (facts) => isOpen(facts) && !facts.hasStandingDeal,
  },
  // The creator confirms a brief that was edited after the application, or comes again after its term.
  {
    action: 'RESEND',
    who: 'CREATOR',
    from: ['PENDING'],
    to: 'PENDING',
    when: (facts) => isOpen(facts) && mayConfirm(facts),
  },
  { action: 'WITHDRAW', who: 'CREATOR', from: ['PENDING'], to: 'WITHDRAWN' },
  // 14 days without an answer.
  { action: 'EXPIRE', who: 'SYSTEM', from: ['PENDING'], to: 'EXPIRED' },
  // The job was closed or canceled, so nobody is left in limbo.
  { action: 'DISMISS', who: 'SYSTEM', from: ['PENDING'], to: 'REJECTED' },
]);

/** Whether a creator with this application (or none) may send one to an open job. */
export function mayApply(own: ApplicationFacts | null): boolean {
  if (own === null) return true;
  if (own.status === 'PENDING') return mayConfirm(own);
  return own.status !== 'REJECTED' && !own.hasStandingDeal;
}
