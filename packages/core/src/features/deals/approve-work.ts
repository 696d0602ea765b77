import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { TransactionRunner, type Tx } from '../../platform/db/index.js';
import { conflict } from '../../platform/errors/index.js';
import { DealAccess } from './deal-access.js';
import { assertDealAllows } from './deal-rules.js';
import { ReleaseEscrow } from './release-escrow.js';
import { SubmissionsRepository } from './submissions.repository.js';

export interface Approval {
  dealId: string;
  brandId: string;
  /** The version the brand looked at. */
  submissionId: string;
}

/**
 * The brand accepts the version in review: the deal ends and the money goes to the creator, less the
 * commission. The guards of the state change are the check, so the happy path reads nothing first; only a
 * refusal looks at the deal to say why. A repeat is refused and nothing is posted.
 */
@Injectable()
export class ApproveWork {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly release: ReleaseEscrow,
    private readonly access: DealAccess,
    private readonly submissions: SubmissionsRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws NOT_FOUND; rule ILLEGAL_TRANSITION; CONFLICT NOT_LATEST_VERSION with the version in review */
  async execute({ dealId, brandId, submissionId }: Approval): Promise<void> {
    await this.transactions.run(async (tx) => {
      const by = { role: 'BRAND', id: brandId, submissionId } as const;
      if (!(await this.release.execute(tx, { dealId, by }))) await this.refuse(tx, dealId, brandId);
    });
  }

  private async refuse(tx: Tx, dealId: string, brandId: string): Promise<never> {
    const { deal, actor } = await this.access.lock(tx, dealId, brandId);
    assertDealAllows(deal, 'APPROVE', actor.role, this.clock.now());
    const current = await this.submissions.findLatest(tx, dealId);
    throw conflict('NOT_LATEST_VERSION', current);
  }
}
