import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import type { ActorRole, Tx } from '../../../platform/db/index.js';
import { illegalTransition } from '../../../platform/errors/index.js';
import { Ids } from '../../../platform/ids/index.js';
import type { Minor } from '../../../platform/money/index.js';

export interface NewProposal {
  dealId: string;
  proposerId: string;
  proposerRole: ActorRole;
  creatorGrossMinor: Minor;
  reason: string;
  expiresAt: Date;
}

/**
 * Writes of proposals to end a deal, always under the lock of their deal. An open one becomes VOID by itself when its
 * deal moves to another state (trigger `deal_voids_proposal`).
 */
@Injectable()
export class ProposalsRepository {
  constructor(
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async insert(tx: Tx, proposal: NewProposal): Promise<string> {
    const id = this.ids.next();
    await tx
      .insertInto('cancellationProposal')
      .values({ id, ...proposal, createdAt: this.clock.now() })
      .execute();
    return id;
  }

  /** Of two answers to one proposal the second is refused. */
  async markAnswered(tx: Tx, id: string, status: 'ACCEPTED' | 'DECLINED' | 'WITHDRAWN'): Promise<void> {
    const { numUpdatedRows } = await tx
      .updateTable('cancellationProposal')
      .set({ status, decidedAt: this.clock.now() })
      .where('id', '=', id)
      .where('status', '=', 'OPEN')
      .executeTakeFirst();
    if (numUpdatedRows !== 1n) throw illegalTransition('CLOSED', status);
  }

  /** @returns the proposal whose term has passed; undefined when it was answered meanwhile */
  async markExpired(tx: Tx, dealId: string): Promise<string | undefined> {
    const now = this.clock.now();
    const expired = await tx
      .updateTable('cancellationProposal')
      .set({ status: 'EXPIRED', decidedAt: now })
      .where('dealId', '=', dealId)
      .where('status', '=', 'OPEN')
      .where('expiresAt', '<=', now)
      .returning('id')
      .executeTakeFirst();
    return expired?.id;
  }
}
