import type { ChangeRequest, Deal, Submission } from '@/lib/api/types';
import type { DealSide } from './deal-actions';

const hasEnded = ({ nextActor }: Pick<Deal, 'nextActor'>): boolean => nextActor === null;

/** A version whose state no longer asks anything of anybody: an earlier one, or any once the deal has ended unapproved. */
export function isPastSubmission(deal: Deal, submission: Submission): boolean {
  if (submission.status === 'APPROVED') return false;
  return hasEnded(deal) || submission.id !== deal.submissions[0]?.id;
}

/** In what state a version is told: in a dispute it is the administrator who looks at what was on review. */
export const submissionState = ({ status }: Pick<Deal, 'status'>, submission: Submission) =>
  status === 'DISPUTED' && submission.status === 'SUBMITTED' ? 'DISPUTED' : submission.status;

/** The request for changes that the viewer has to answer now. */
export function isActiveRequest(deal: Deal, side: DealSide, request: ChangeRequest): boolean {
  return side === 'CREATOR' && deal.status === 'IN_PROGRESS' && request.round === deal.revisionRoundsUsed;
}
