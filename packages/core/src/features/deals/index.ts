export { DealsModule } from './deals.module.js';
export { DEAL_ACTIONS, DEAL_CONSEQUENCES, type DealAction, type DealConsequence } from './deal-machine.js';

export { AcceptApplication, type Acceptance } from './accept-application.js';
export { FundEscrow } from './fund-escrow.js';
export { ConfirmReceipt } from './confirm-receipt.js';
export { SubmitWork, type WorkToSubmit } from './submit-work.js';
export { SUBMISSION_ITEM_TYPES, type SubmissionItem, type SubmissionItemType } from './submission-item.js';
export { RequestChanges, type ChangesToRequest } from './request-changes.js';
export { ApproveWork, type Approval } from './approve-work.js';
export { CancelDeal } from './cancel-deal.js';

export { ExpireFunding } from './expire-funding.js';
export { RemindDeadlines } from './remind-deadlines.js';
export { AutoApprove } from './auto-approve.js';
export { CancelAbandoned } from './cancel-abandoned.js';
export { CompleteJob } from './complete-job.js';

export { FundedDealsQueries } from './funded-deals.queries.js';
export { DealsQueries, type DealFilter, type DealViewer, type TransitionView } from './deals.queries.js';
export type {
  ChangeRequestView,
  DealSummaryView,
  DealView,
  EscrowView,
  SubmissionView,
} from './deal.view.js';
