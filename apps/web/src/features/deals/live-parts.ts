import type { ChangeRequest, Deal, Submission } from '@/lib/api/types';
import { judgedAs, type DealSide } from './deal-actions';

const hasEnded = ({ nextActor }: Pick<Deal, 'nextActor'>): boolean => nextActor === null;

/** A version whose state no longer asks anything of anybody: an earlier one, or any once the deal has ended unapproved. */
export function isPastSubmission(deal: Deal, submission: Submission): boolean {
  if (submission.status === 'APPROVED') return false;
  return hasEnded(deal) || submission.id !== deal.submissions[0]?.id;
}

/** In what state a version is told: in a dispute and after one it is not the brand who judges it. */
export function submissionState(deal: Pick<Deal, 'status' | 'dispute'>, { status }: Submission) {
  if (deal.status === 'DISPUTED' && status === 'SUBMITTED') return 'DISPUTED';
  return status === 'APPROVED' && judgedAs(deal) !== null ? 'JUDGED' : status;
}

/** The request for changes that the viewer has to answer now. */
export function isActiveRequest(deal: Deal, side: DealSide, request: ChangeRequest): boolean {
  return side === 'CREATOR' && deal.status === 'IN_PROGRESS' && request.round === deal.revisionRoundsUsed;
}
