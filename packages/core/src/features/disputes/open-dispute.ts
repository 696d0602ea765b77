import { Injectable } from '@nestjs/common';
import { TransactionRunner } from '../../platform/db/index.js';
import { DealAccess } from '../deals/index.js';
import { DisputeOpening, type Grievance } from './dispute-opening.js';

/**
 * A side asks an admin to judge: the money stays in escrow and every term of the deal stands still. Of two openings
 * at once the second finds the deal DISPUTED and is refused, as is a repeat.
 */
@Injectable()
export class OpenDispute {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly access: DealAccess,
    private readonly opening: DisputeOpening,
  ) {}

  /**
   * @returns id of the dispute
   * @throws rule ILLEGAL_TRANSITION
   */
  async execute(dealId: string, userId: string, grievance: Grievance): Promise<string> {
    return this.transactions.run(async (tx) => {
      const { deal, actor } = await this.access.lock(tx, dealId, userId);
      return this.opening.open(tx, deal, actor, grievance);
    });
  }
}
