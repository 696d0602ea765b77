import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/db/index.js';
import { commissionOf } from '../../platform/money/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import { Ledger, escrowRelease } from '../ledger/index.js';
import { dealEvent } from './deal-events.js';
import { ReleasesRepository, type ReleaseRequest } from './releases.repository.js';

/**
 * The one way out of escrow to the creator: guarded state change, events, posting; three statements.
 * Approval and auto-approval differ only in their guards. Accounts are locked last.
 */
@Injectable()
export class ReleaseEscrow {
  constructor(
    private readonly releases: ReleasesRepository,
    private readonly outbox: Outbox,
    private readonly ledger: Ledger,
  ) {}

  /** @returns false when a guard failed and nothing was changed */
  async execute(tx: Tx, request: ReleaseRequest): Promise<boolean> {
    const released = await this.releases.release(tx, request);
    if (released === undefined) return false;
    const { dealId, amountMinor, commissionBps } = released;
    const actorId = request.by.id;
    const netMinor = amountMinor - commissionOf(amountMinor, commissionBps);
    await this.outbox.append(
      tx,
      dealEvent('DEAL_COMPLETED', dealId, actorId, { auto: request.by.role === 'SYSTEM' }),
      dealEvent('ESCROW_RELEASED', dealId, actorId, { netMinor: netMinor.toString() }),
    );
    await this.ledger.post(tx, escrowRelease(released, commissionBps));
    return true;
  }
}
