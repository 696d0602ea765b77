import type { InvitationStatus } from '../../../platform/db/index.js';
import { StateMachine } from '../../../platform/state-machine/index.js';
import { acceptanceRefusal, type AcceptingJob } from '../acceptance.js';
import { isOpen } from '../job-machine.js';

export const INVITATION_ACTIONS = ['ACCEPT', 'DECLINE', 'REVOKE', 'RESEND', 'EXPIRE', 'DISMISS'] as const;
export type InvitationAction = (typeof INVITATION_ACTIONS)[number];
export type InvitationActor = 'BRAND' | 'CREATOR' | 'SYSTEM';

export interface InvitationFacts {
  job: AcceptingJob;
  /** The job's brief is no longer the one that was offered. */
  briefChanged: boolean;
  /** Its term has passed, whether the sweep has come by or not. */
  isOver: boolean;
  /** A deal of this creator on the job is live or completed; only a canceled one frees the way for another. */
  hasStandingDeal: boolean;
}

const mayInvite = ({ job, hasStandingDeal }: InvitationFacts): boolean =>
  isOpen(job) && job.takenSlots < job.slots && !hasStandingDeal;

/** SENT → ACCEPTED | DECLINED | REVOKED | EXPIRED, and the ways back to SENT. */
export const invitationMachine = new StateMachine<
  InvitationStatus,
  InvitationAction,
  InvitationActor,
  InvitationFacts
>('invitation', [
  {
    action: 'ACCEPT',
    who: 'CREATOR',
    from: ['SENT'],
    to: 'ACCEPTED',
    when: ({ job, briefChanged, isOver }) => !isOver && acceptanceRefusal(job, briefChanged) === null,
  },
  { action: 'DECLINE', who: 'CREATOR', from: ['SENT'], to: 'DECLINED' },
  { action: 'REVOKE', who: 'BRAND', from: ['SENT'], to: 'REVOKED' },
  {
    action: 'RESEND',
    who: 'BRAND',
    from: ['ACCEPTED', 'DECLINED', 'REVOKED', 'EXPIRED'],
    to: 'SENT',
    when: mayInvite,
  },
  // The brand confirms a brief that it edited after the invitation.
  {
    action: 'RESEND',
    who: 'BRAND',
    from: ['SENT'],
    to: 'SENT',
    when: (facts) => mayInvite(facts) && (facts.briefChanged || facts.isOver),
  },
  { action: 'EXPIRE', who: 'SYSTEM', from: ['SENT'], to: 'EXPIRED' },
  // The job was closed or canceled, so nobody is left in limbo.
  { action: 'DISMISS', who: 'SYSTEM', from: ['SENT'], to: 'REVOKED' },
]);
