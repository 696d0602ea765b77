import { Injectable } from '@nestjs/common';
import { TransactionRunner, type Tx } from '../../platform/db/index.js';
import { notFound } from '../../platform/errors/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import { DealAccess, DealsRepository, dealEvent, type DealActor, type LockedDeal } from '../deals/index.js';
import { AuditLog } from '../settings/index.js';
import { assertOpen } from './assert-open.js';
import { DisputesRepository } from './disputes.repository.js';

export interface DisputeStatement {
  disputeId: string;
  authorId: string;
  text: string;
  /** Evidence: http(s) addresses. */
  links: string[];
}

/** What is said in an open dispute: by a side, by an admin to both sides, or as a note among admins. */
@Injectable()
export class SendDisputeMessage {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly access: DealAccess,
    private readonly deals: DealsRepository,
    private readonly disputes: DisputesRepository,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
  ) {}

  /** @throws NOT_FOUND; rule ILLEGAL_TRANSITION when the dispute is closed */
  async asSide(statement: DisputeStatement): Promise<void> {
    await this.transactions.run(async (tx) => {
      const dealId = await this.disputes.getDealId(tx, statement.disputeId);
      const { deal, actor } = await this.access.lock(tx, dealId, statement.authorId);
      await this.say(tx, deal, actor, { ...statement, internal: false });
    });
  }

  /** @throws NOT_FOUND; rule ILLEGAL_TRANSITION when the dispute is closed */
  async asAdmin(statement: DisputeStatement & { internal: boolean }): Promise<void> {
    await this.transactions.run(async (tx) => {
      const dealId = await this.disputes.getDealId(tx, statement.disputeId);
      const deal = await this.deals.lockForUpdate(tx, dealId);
      if (deal === undefined) throw notFound();
      const { authorId, disputeId, internal } = statement;
      await this.say(tx, deal, { id: authorId, role: 'ADMIN' }, statement);
      await this.audit.append(tx, {
        actorId: authorId,
        action: internal ? 'DISPUTE_NOTE' : 'DISPUTE_MESSAGE',
        objectType: 'dispute',
        objectId: disputeId,
        before: null,
        after: null,
        reason: null,
      });
    });
  }

  private async say(
    tx: Tx,
    deal: LockedDeal,
    actor: DealActor,
    { authorId, ...statement }: DisputeStatement & { internal: boolean },
  ): Promise<void> {
    const { disputeId, internal } = statement;
    assertOpen(deal, disputeId, 'DISPUTE_MESSAGE');
    const messageId = await this.disputes.insertMessage(tx, {
      ...statement,
      authorId,
      authorRole: actor.role,
    });
    const about = { disputeId, messageId, internal };
    await this.outbox.append(tx, dealEvent('DISPUTE_MESSAGE', deal.id, authorId, about));
  }
}
