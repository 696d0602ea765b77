import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/db/index.js';
import { Ids } from '../../platform/ids/index.js';
import {
  ConversationOpener,
  freezeBrief,
  type ApplicationRow,
  type InvitationRow,
  type JobRow,
} from '../jobs/index.js';
import { fixedMove } from './deal-rules.js';
import { DealsRepository } from './deals.repository.js';

export interface DealTerms {
  /** Locked by the caller, as are the application and the invitation of the pair. */
  job: JobRow;
  application: ApplicationRow | undefined;
  invitation: InvitationRow | undefined;
  /** The one of the two that makes the deal, at its price. */
  accepted: ApplicationRow | InvitationRow;
  by: 'BRAND' | 'CREATOR';
  /** As of now; later changes of the settings never reach the deal. */
  commissionBps: number;
  fundingDueAt: Date;
}

/** Makes the deal of what was accepted: frozen brief, escrow UNFUNDED, the pair's conversation. */
@Injectable()
export class DealOpener {
  constructor(
    private readonly deals: DealsRepository,
    private readonly conversations: ConversationOpener,
    private readonly ids: Ids,
  ) {}

  /** @returns id of the deal */
  async open(tx: Tx, terms: DealTerms): Promise<string> {
    const { job, accepted, by, commissionBps, fundingDueAt } = terms;
    const { creatorId, priceMinor, currency } = accepted;
    const id = this.ids.next();
    const deal = {
      id,
      escrowId: this.ids.next(),
      jobId: job.id,
      brandId: job.brandId,
      creatorId,
      applicationId: terms.application?.id ?? null,
      invitationId: terms.invitation?.id ?? null,
      conversationId: await this.conversationOf(tx, terms),
      title: job.title,
      priceMinor,
      currency,
      commissionBps,
      ...freezeBrief(job),
      ...workTerms(job),
      fundingDueAt,
    };
    const actorId = by === 'BRAND' ? job.brandId : creatorId;
    await this.deals.insert(tx, deal, fixedMove(null, 'ACCEPT', by), { id: actorId, role: by });
    return id;
  }

  /** It was opened with the application or the invitation; asking again finds it. */
  private conversationOf(tx: Tx, { job, accepted: { creatorId } }: DealTerms): Promise<string> {
    const { id: jobId, brandId } = job;
    return this.conversations.open(tx, { jobId, brandId, creatorId, message: '', senderId: brandId });
  }
}

/** A draft may miss its terms, a published job never does. */
function workTerms({ id, revisionRounds, workDays, reviewDays, shippingRequired }: JobRow) {
  if (revisionRounds === null || workDays === null || reviewDays === null) {
    throw new Error(`job ${id} takes applications without its terms`);
  }
  return { revisionRoundsAllowed: revisionRounds, workDays, reviewDays, shippingRequired };
}
