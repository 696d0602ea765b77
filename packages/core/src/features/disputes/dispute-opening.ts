import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import type { DisputeReason, Tx } from '../../platform/db/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import {
  DealsRepository,
  assertDealAllows,
  dealEvent,
  type DealActor,
  type LockedDeal,
} from '../deals/index.js';
import { DisputesRepository } from './disputes.repository.js';

export interface Grievance {
  reason: DisputeReason;
  text: string;
  /** Evidence: http(s) addresses. */
  links: string[];
}

/** What every opening of a dispute does, whoever opens it. Callers hold the deal's lock. */
@Injectable()
export class DisputeOpening {
  constructor(
    private readonly deals: DealsRepository,
    private readonly disputes: DisputesRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns id of the dispute
   * @throws rule ILLEGAL_TRANSITION
   */
  async open(tx: Tx, deal: LockedDeal, actor: DealActor, grievance: Grievance): Promise<string> {
    const action = actor.role === 'SYSTEM' ? 'ESCALATE_OVERDUE' : 'OPEN_DISPUTE';
    const move = assertDealAllows(deal, action, actor.role, this.clock.now());
    const opener = { dealId: deal.id, openerId: actor.id, openerRole: actor.role };
    const disputeId = await this.disputes.insert(tx, { ...opener, ...grievance });
    await this.deals.mark(tx, deal.id, move, actor, {}, { disputeId, disputeReason: grievance.reason });
    await this.outbox.append(tx, dealEvent('DISPUTE_OPENED', deal.id, actor.id, { disputeId }));
    return disputeId;
  }
}
