import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/db/index.js';
import { Ids } from '../../platform/ids/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import { ConversationOpener, freezeBrief, type ApplicationRow, type JobRow } from '../jobs/index.js';
import { fixedMove } from './deal-rules.js';
import { DealsRepository } from './deals.repository.js';

export interface DealTerms {
  /** Locked by the caller, as is the application. */
  job: JobRow;
  application: ApplicationRow;
  /** As of now; later changes of the settings never reach the deal. */
  commissionBps: number;
  fundingDueAt: Date;
}

/** Makes the deal of an accepted application: frozen brief, escrow UNFUNDED, the pair's conversation. */
@Injectable()
export class DealOpener {
  constructor(
    private readonly deals: DealsRepository,
    private readonly conversations: ConversationOpener,
    private readonly outbox: Outbox,
    private readonly ids: Ids,
  ) {}

  /** @returns id of the deal */
  async open(tx: Tx, terms: DealTerms): Promise<string> {
    const { job, application, commissionBps, fundingDueAt } = terms;
    const id = this.ids.next();
    const deal = {
      id,
      escrowId: this.ids.next(),
      jobId: job.id,
      brandId: job.brandId,
      creatorId: application.creatorId,
      applicationId: application.id,
      conversationId: await this.conversationOf(tx, terms),
      title: job.title,
      priceMinor: application.priceMinor,
      currency: application.currency,
      commissionBps,
      ...freezeBrief(job),
      ...workTerms(job),
      fundingDueAt,
    };
    await this.deals.insert(tx, deal, fixedMove(null, 'ACCEPT', 'BRAND'), { id: job.brandId, role: 'BRAND' });
    await this.outbox.append(tx, {
      type: 'APPLICATION_ACCEPTED',
      aggregateType: 'deal',
      aggregateId: id,
      payload: { applicationId: application.id, dealId: id },
    });
    return id;
  }

  /** It was opened with the application; asking again finds it. */
  private conversationOf(tx: Tx, { job, application }: DealTerms): Promise<string> {
    const { id: jobId, brandId } = job;
    return this.conversations.open(tx, {
      jobId,
      brandId,
      creatorId: application.creatorId,
      applicationMessage: '',
      senderId: brandId,
    });
  }
}

/** A draft may miss its terms, a published job never does. */
function workTerms({ id, revisionRounds, workDays, reviewDays, shippingRequired }: JobRow) {
  if (revisionRounds === null || workDays === null || reviewDays === null) {
    throw new Error(`job ${id} takes applications without its terms`);
  }
  return { revisionRoundsAllowed: revisionRounds, workDays, reviewDays, shippingRequired };
}
