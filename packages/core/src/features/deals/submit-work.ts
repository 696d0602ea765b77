import { Injectable } from '@nestjs/common';
import { Clock, DAY, SECOND, later } from '../../platform/clock/index.js';
import { TransactionRunner } from '../../platform/db/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import { DealAccess } from './deal-access.js';
import { dealEvent } from './deal-events.js';
import { assertDealAllows } from './deal-rules.js';
import { DealsRepository, type LockedDeal } from './deals.repository.js';
import { assertHasFinalVideo, type SubmissionItem } from './submission-item.js';
import { SubmissionsRepository } from './submissions.repository.js';

export interface WorkToSubmit {
  dealId: string;
  creatorId: string;
  note: string;
  items: SubmissionItem[];
}

/** Hands in the next version and starts the brand's review term. Two submits at once: the second is refused. */
@Injectable()
export class SubmitWork {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly access: DealAccess,
    private readonly deals: DealsRepository,
    private readonly submissions: SubmissionsRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns id of the version
   * @throws VALIDATION_ERROR without a finished video; rule ILLEGAL_TRANSITION
   */
  async execute({ dealId, creatorId, note, items }: WorkToSubmit): Promise<string> {
    assertHasFinalVideo(items);
    return this.transactions.run(async (tx) => {
      const { deal, actor } = await this.access.lock(tx, dealId, creatorId);
      const now = this.clock.now();
      const move = assertDealAllows(deal, 'SUBMIT', actor.role, now);
      const version = deal.versions + 1;
      const submissionId = await this.submissions.insert(tx, dealId, version, note, items);
      await this.deals.mark(tx, dealId, move, actor, reviewTerm(deal, now), { submissionId, version });
      await this.outbox.append(tx, dealEvent('SUBMISSION_SUBMITTED', dealId, creatorId, { version }));
      return submissionId;
    });
  }
}

/** The work term stops: what was left of it (negative when overdue) comes back if changes are requested. */
function reviewTerm({ dueAt, reviewDays }: LockedDeal, now: Date) {
  return {
    reviewDueAt: later(now, reviewDays * DAY),
    workLeftSec: dueAt && Math.floor((dueAt.getTime() - now.getTime()) / SECOND),
    remindedAt: null,
  };
}
