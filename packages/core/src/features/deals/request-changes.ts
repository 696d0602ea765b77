import { Injectable } from '@nestjs/common';
import { Clock, SECOND, later } from '../../platform/clock/index.js';
import { TransactionRunner } from '../../platform/db/index.js';
import { illegalTransition, validationError } from '../../platform/errors/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import { DealAccess } from './deal-access.js';
import { dealEvent } from './deal-events.js';
import { MIN_REWORK_TIME } from './deal-machine.js';
import { assertDealAllows } from './deal-rules.js';
import { DealsRepository, type LockedDeal } from './deals.repository.js';
import { SubmissionsRepository } from './submissions.repository.js';

export interface ChangesToRequest {
  dealId: string;
  brandId: string;
  text: string;
  /** What it is about: a point of the brief or a moment of the video, at least one of them. */
  briefItem: string | null;
  timecodeSec: number | null;
}

/** Sends the version in review back with a reason and uses one revision round. A repeat is refused. */
@Injectable()
export class RequestChanges {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly access: DealAccess,
    private readonly deals: DealsRepository,
    private readonly submissions: SubmissionsRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @throws VALIDATION_ERROR without a brief item or timecode; rules ILLEGAL_TRANSITION, REVISION_LIMIT */
  async execute({ dealId, brandId, text, briefItem, timecodeSec }: ChangesToRequest): Promise<void> {
    if (briefItem === null && timecodeSec === null) {
      throw validationError({ briefItem: ['briefItemOrTimecode'], timecodeSec: ['briefItemOrTimecode'] });
    }
    await this.transactions.run(async (tx) => {
      const { deal, actor } = await this.access.lock(tx, dealId, brandId);
      const now = this.clock.now();
      const move = assertDealAllows(deal, 'REQUEST_CHANGES', actor.role, now);
      const submission = await this.submissions.markChangesRequested(tx, dealId);
      if (submission === undefined) throw illegalTransition(deal.status, 'REQUEST_CHANGES');
      const round = deal.revisionRoundsUsed + 1;
      await this.submissions.insertChangeRequest(tx, {
        dealId,
        submissionId: submission.id,
        round,
        text,
        briefItem,
        timecodeSec,
      });
      const details = { submissionId: submission.id, version: submission.version, round };
      await this.deals.mark(
        tx,
        dealId,
        move,
        actor,
        { revisionRoundsUsed: round, ...reworkTerm(deal, now) },
        details,
      );
      await this.outbox.append(tx, dealEvent('CHANGES_REQUESTED', dealId, brandId, { round }));
    });
  }
}

/** Rework gets what was left at hand-in, and never too little to be possible. */
function reworkTerm({ workLeftSec }: LockedDeal, now: Date) {
  return {
    dueAt: later(now, Math.max((workLeftSec ?? 0) * SECOND, MIN_REWORK_TIME)),
    reviewDueAt: null,
    remindedAt: null,
    overdueNotifiedAt: null,
  };
}
