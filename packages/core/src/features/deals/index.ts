export { DealsModule } from './deals.module.js';
export { DEAL_ACTIONS, DEAL_CONSEQUENCES, type DealAction, type DealConsequence } from './deal-machine.js';

export { AcceptApplication, type Acceptance } from './accept-application.js';
export { AcceptInvitation, type InvitationAcceptance } from './accept-invitation.js';
export { FundEscrow } from './fund-escrow.js';
export { ConfirmReceipt } from './confirm-receipt.js';
export { SubmitWork, type WorkToSubmit } from './submit-work.js';
export { SUBMISSION_ITEM_TYPES, type SubmissionItem, type SubmissionItemType } from './submission-item.js';
export { RequestChanges, type ChangesToRequest } from './request-changes.js';
export { ApproveWork, type Approval } from './approve-work.js';
export { CancelDeal } from './cancel-deal.js';
export { ProposeCancellation, type CancellationTerms } from './cancellation/propose-cancellation.js';
export { AcceptCancellation } from './cancellation/accept-cancellation.js';
export { DropCancellation } from './cancellation/drop-cancellation.js';
export type { ProposalAnswer } from './cancellation/proposal-answers.js';
export { SendTip, type Tip } from './tips/send-tip.js';

export { ExpireFunding } from './expire-funding.js';
export { RemindDeadlines } from './remind-deadlines.js';
export { AutoApprove } from './auto-approve.js';
export { CancelAbandoned } from './cancel-abandoned.js';
export { ExpireCancellations } from './cancellation/expire-cancellations.js';
export { CompleteJob } from './complete-job.js';

// For disputes, which stop deals and end them.
export { DISPUTE_REMINDER_REPEAT, DISPUTE_TERM } from './deal-machine.js';
export { DealAccess } from './deal-access.js';
export { dealEvent } from './deal-events.js';
export { assertDealAllows } from './deal-rules.js';
export { DealSweep } from './deal-sweep.js';
export { DealVerdict } from './deal-verdict.js';
export { DealsRepository, SYSTEM, type DealActor, type LockedDeal } from './deals.repository.js';
export { DisputeClosing } from './dispute-closing.js';
export { resumedTerms } from './dispute-terms.js';
export { DueDealsQueries } from './due-deals.queries.js';
export { PARTY_SELECT } from './deal.select.js';
export { partyView } from './deal.view.js';
export { partsOf, type EscrowParts } from './escrow-parts.js';

export { FundedDealsQueries } from './funded-deals.queries.js';
export { DealsQueries, type DealFilter, type DealViewer, type TransitionView } from './deals.queries.js';
export type {
  ChangeRequestView,
  DealDisputeView,
  DealSummaryView,
  DealView,
  EscrowView,
  ProposalView,
  SubmissionView,
  TipView,
} from './deal.view.js';
