export { DisputesModule } from './disputes.module.js';
export { DISPUTE_ACTIONS, type DisputeAction } from './dispute-machine.js';

export { OpenDispute } from './open-dispute.js';
export type { Grievance } from './dispute-opening.js';
export { SendDisputeMessage, type DisputeStatement } from './send-dispute-message.js';
export { WithdrawDispute } from './withdraw-dispute.js';
export { ResolveDispute, type Resolution } from './resolve-dispute.js';

export { EscalateOverdue } from './escalate-overdue.js';
export { RemindOfDisputes } from './remind-of-disputes.js';

export { DisputesQueries } from './disputes.queries.js';
export {
  AdminDisputesQueries,
  type AdminDisputeView,
  type EscrowEntryView,
} from './admin-disputes.queries.js';
export type { PartyHistory } from './party-history.queries.js';
export type { DisputeMessageView, DisputeSummaryView, DisputeView, DisputeViewer } from './dispute.view.js';
