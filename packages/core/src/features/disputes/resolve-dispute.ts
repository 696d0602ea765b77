import { Injectable } from '@nestjs/common';
import { TransactionRunner, type DisputeOutcome } from '../../platform/db/index.js';
import { validationError } from '../../platform/errors/index.js';
import type { Minor } from '../../platform/money/index.js';
import { DealAccess, DealVerdict, DisputeClosing } from '../deals/index.js';
import { AuditLog } from '../settings/index.js';
import { assertOpen } from './assert-open.js';
import { DisputesRepository } from './disputes.repository.js';

export interface Resolution {
  disputeId: string;
  adminId: string;
  outcome: DisputeOutcome;
  /** The creator's part before commission, for SPLIT and for nothing else. */
  creatorGrossMinor: Minor | null;
  /** Both sides read it. */
  verdict: string;
}

/**
 * An admin decides: the dispute is closed, the deal ends and the money leaves escrow, once. Of two decisions at once,
 * or of a decision and the sides' own agreement, the second finds the dispute closed and is refused.
 */
@Injectable()
export class ResolveDispute {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly access: DealAccess,
    private readonly disputes: DisputesRepository,
    private readonly closing: DisputeClosing,
    private readonly verdict: DealVerdict,
    private readonly audit: AuditLog,
  ) {}

  /** @throws VALIDATION_ERROR for an amount that does not fit the outcome; NOT_FOUND; rule ILLEGAL_TRANSITION */
  async execute({ disputeId, adminId, verdict, ...decision }: Resolution): Promise<void> {
    const { outcome } = decision;
    await this.transactions.run(async (tx) => {
      const dealId = await this.disputes.getDealId(tx, disputeId);
      const { deal, actor } = await this.access.lockForAdmin(tx, dealId, adminId);
      const creatorGrossMinor = grossOf(decision, deal.priceMinor);
      assertOpen(deal, disputeId, 'RESOLVE_DISPUTE');
      const resolution = { outcome, creatorGrossMinor, verdict, resolvedById: adminId };
      await this.closing.resolve(tx, deal, actor, resolution);
      await this.audit.append(tx, {
        actorId: adminId,
        action: 'DISPUTE_RESOLVED',
        objectType: 'dispute',
        objectId: disputeId,
        before: { status: 'OPEN' },
        after: { status: 'RESOLVED', outcome, creatorGrossMinor: creatorGrossMinor.toString() },
        reason: verdict,
      });
      await this.verdict.execute(tx, deal, actor, { outcome, creatorGrossMinor });
    });
  }
}

/** A split leaves something to each side; what leaves all to one side is a release or a refund. */
function grossOf(
  { outcome, creatorGrossMinor }: Pick<Resolution, 'outcome' | 'creatorGrossMinor'>,
  priceMinor: Minor,
): Minor {
  if (outcome !== 'SPLIT') {
    if (creatorGrossMinor !== null) throw validationError({ creatorGrossMinor: ['onlyForSplit'] });
    return outcome === 'RELEASE' ? priceMinor : 0n;
  }
  if (creatorGrossMinor === null) throw validationError({ creatorGrossMinor: ['isMoney'] });
  if (creatorGrossMinor <= 0n || creatorGrossMinor >= priceMinor) {
    throw validationError({ creatorGrossMinor: ['betweenZeroAndPrice'] });
  }
  return creatorGrossMinor;
}
