import { Module } from '@nestjs/common';
import { ConversationsModule } from '../conversations/index.js';
import { JobsModule } from '../jobs/index.js';
import { LedgerModule } from '../ledger/index.js';
import { SettingsModule } from '../settings/index.js';
import { AcceptApplication } from './accept-application.js';
import { AcceptInvitation } from './accept-invitation.js';
import { ApproveWork } from './approve-work.js';
import { AutoApprove } from './auto-approve.js';
import { AcceptCancellation } from './cancellation/accept-cancellation.js';
import { DropCancellation } from './cancellation/drop-cancellation.js';
import { ExpireCancellations } from './cancellation/expire-cancellations.js';
import { ProposalAnswers } from './cancellation/proposal-answers.js';
import { ProposalSlot } from './cancellation/proposal-slot.js';
import { ProposalsRepository } from './cancellation/proposals.repository.js';
import { ProposeCancellation } from './cancellation/propose-cancellation.js';
import { CancelAbandoned } from './cancel-abandoned.js';
import { CancelDeal } from './cancel-deal.js';
import { CompleteJob } from './complete-job.js';
import { ConfirmReceipt } from './confirm-receipt.js';
import { DealAccess } from './deal-access.js';
import { DealCancellation } from './deal-cancellation.js';
import { DealExpiry } from './deal-expiry.js';
import { DealOpener } from './deal-opener.js';
import { validateDealTable } from './deal-rules.js';
import { DealSweep } from './deal-sweep.js';
import { DealVerdict } from './deal-verdict.js';
import { DealsQueries } from './deals.queries.js';
import { DealsRepository } from './deals.repository.js';
import { DisputeClosing } from './dispute-closing.js';
import { DueDealsQueries } from './due-deals.queries.js';
import { EscrowMoney } from './escrow-money.js';
import { ExpireFunding } from './expire-funding.js';
import { FundEscrow } from './fund-escrow.js';
import { FundedDealsQueries } from './funded-deals.queries.js';
import { Hiring } from './hiring.js';
import { ReleaseEscrow } from './release-escrow.js';
import { ReleasesRepository } from './releases.repository.js';
import { RemindDeadlines } from './remind-deadlines.js';
import { RequestChanges } from './request-changes.js';
import { SubmissionsRepository } from './submissions.repository.js';
import { SubmitWork } from './submit-work.js';
import { SendTip } from './tips/send-tip.js';
import { TipMoney } from './tips/tip-money.js';
import { TipsRepository } from './tips/tips.repository.js';

/** Called by people, by the worker's sweeps and by its consumers. */
const ENTRIES = [
  DealsQueries,
  FundedDealsQueries,
  AcceptApplication,
  AcceptInvitation,
  FundEscrow,
  ConfirmReceipt,
  SubmitWork,
  RequestChanges,
  ApproveWork,
  CancelDeal,
  ExpireFunding,
  RemindDeadlines,
  AutoApprove,
  CancelAbandoned,
  CompleteJob,
  ProposeCancellation,
  AcceptCancellation,
  DropCancellation,
  ExpireCancellations,
  SendTip,
];

/** For disputes, which stop deals and end them. */
const OFFERED = [DealAccess, DealsRepository, DueDealsQueries, DealSweep, DealVerdict, DisputeClosing];

@Module({
  imports: [LedgerModule, SettingsModule, JobsModule, ConversationsModule],
  providers: [
    ...ENTRIES,
    ...OFFERED,
    SubmissionsRepository,
    ReleasesRepository,
    DealOpener,
    Hiring,
    DealCancellation,
    DealExpiry,
    EscrowMoney,
    ReleaseEscrow,
    ProposalAnswers,
    ProposalSlot,
    ProposalsRepository,
    TipMoney,
    TipsRepository,
  ],
  exports: [...ENTRIES, ...OFFERED],
})
export class DealsModule {
  constructor() {
    validateDealTable();
  }
}
