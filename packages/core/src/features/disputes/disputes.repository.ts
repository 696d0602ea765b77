import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import type { ActorRole, DisputeReason, Tx } from '../../platform/db/index.js';
import { illegalTransition, notFound } from '../../platform/errors/index.js';
import { Ids } from '../../platform/ids/index.js';

export interface NewDispute {
  dealId: string;
  /** null: the system, over work that is long overdue. */
  openerId: string | null;
  openerRole: ActorRole;
  reason: DisputeReason;
  text: string;
  /** Evidence. */
  links: string[];
}

export interface NewDisputeMessage {
  disputeId: string;
  authorId: string;
  authorRole: ActorRole;
  text: string;
  links: string[];
  /** A note among admins. */
  internal: boolean;
}

/** Writes of disputes and of what is said in them, always under the lock of their deal. */
@Injectable()
export class DisputesRepository {
  constructor(
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /**
   * Never changes, so it is read before any lock.
   * @throws NOT_FOUND
   */
  async getDealId(tx: Tx, disputeId: string): Promise<string> {
    const dispute = await tx
      .selectFrom('dispute')
      .select('dealId')
      .where('id', '=', disputeId)
      .executeTakeFirst();
    if (dispute === undefined) throw notFound();
    return dispute.dealId;
  }

  async insert(tx: Tx, dispute: NewDispute): Promise<string> {
    const id = this.ids.next();
    await tx
      .insertInto('dispute')
      .values({ id, ...dispute, createdAt: this.clock.now() })
      .execute();
    return id;
  }

  async insertMessage(tx: Tx, message: NewDisputeMessage): Promise<string> {
    const id = this.ids.next();
    await tx
      .insertInto('disputeMessage')
      .values({ id, ...message, createdAt: this.clock.now() })
      .execute();
    return id;
  }

  /** Whoever comes second finds the dispute closed and is refused. */
  async markWithdrawn(tx: Tx, disputeId: string): Promise<void> {
    const { numUpdatedRows } = await tx
      .updateTable('dispute')
      .set({ status: 'WITHDRAWN', closedAt: this.clock.now() })
      .where('id', '=', disputeId)
      .where('status', '=', 'OPEN')
      .executeTakeFirst();
    if (numUpdatedRows !== 1n) throw illegalTransition('CLOSED', 'WITHDRAW_DISPUTE');
  }

  async markReminded(tx: Tx, disputeId: string): Promise<void> {
    await tx
      .updateTable('dispute')
      .set({ overdueNotifiedAt: this.clock.now() })
      .where('id', '=', disputeId)
      .execute();
  }
}
