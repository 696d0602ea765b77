import { Module } from '@nestjs/common';
import { DealsModule } from '../deals/index.js';
import { SettingsModule } from '../settings/index.js';
import { AdminDisputesQueries } from './admin-disputes.queries.js';
import { DisputeOpening } from './dispute-opening.js';
import { DisputesQueries } from './disputes.queries.js';
import { DisputesRepository } from './disputes.repository.js';
import { DueDisputesQueries } from './due-disputes.queries.js';
import { EscalateOverdue } from './escalate-overdue.js';
import { OpenDispute } from './open-dispute.js';
import { PartyHistoryQueries } from './party-history.queries.js';
import { RemindOfDisputes } from './remind-of-disputes.js';
import { ResolveDispute } from './resolve-dispute.js';
import { SendDisputeMessage } from './send-dispute-message.js';
import { WithdrawDispute } from './withdraw-dispute.js';

/** Called by people and by the worker's sweeps. */
const ENTRIES = [
  DisputesQueries,
  AdminDisputesQueries,
  OpenDispute,
  SendDisputeMessage,
  WithdrawDispute,
  ResolveDispute,
  EscalateOverdue,
  RemindOfDisputes,
];

@Module({
  imports: [DealsModule, SettingsModule],
  providers: [...ENTRIES, DisputesRepository, DisputeOpening, DueDisputesQueries, PartyHistoryQueries],
  exports: ENTRIES,
})
export class DisputesModule {}
