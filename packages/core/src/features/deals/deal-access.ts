import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/db/index.js';
import { notFound } from '../../platform/errors/index.js';
import { JobRepository, type JobRow } from '../jobs/index.js';
import { DealsRepository, type DealActor, type LockedDeal } from './deals.repository.js';

export interface DealSides {
  brandId: string;
  creatorId: string;
}

/** Which side of the deal a user is on; null for everybody else, admins included. */
export function sideOf(deal: DealSides, userId: string): 'BRAND' | 'CREATOR' | null {
  if (deal.brandId === userId) return 'BRAND';
  return deal.creatorId === userId ? 'CREATOR' : null;
}

/** Locks a deal for one of its sides; to everybody else it does not exist. */
@Injectable()
export class DealAccess {
  constructor(
    private readonly jobs: JobRepository,
    private readonly deals: DealsRepository,
  ) {}

  /** @throws NOT_FOUND */
  async lock(tx: Tx, dealId: string, userId: string): Promise<{ deal: LockedDeal; actor: DealActor }> {
    const deal = await this.deals.lockForUpdate(tx, dealId);
    const role = deal && sideOf(deal, userId);
    if (!deal || !role) throw notFound();
    return { deal, actor: { id: userId, role } };
  }

  /**
   * For transitions that touch the job's slots: its row is locked before the deal's, as everywhere.
   * @throws NOT_FOUND
   */
  async lockWithJob(
    tx: Tx,
    dealId: string,
    userId: string,
  ): Promise<{ job: JobRow; deal: LockedDeal; actor: DealActor }> {
    const parties = await this.deals.findParties(tx, dealId);
    // Checked before the lock: a stranger must not hold up the job of others.
    if (!parties || !sideOf(parties, userId)) throw notFound();
    const job = await this.jobs.lockForUpdate(tx, parties.jobId);
    return { job, ...(await this.lock(tx, dealId, userId)) };
  }

  /**
   * For admins, who decide on any deal; the job first, because the decision may free a slot.
   * @throws NOT_FOUND
   */
  async lockForAdmin(
    tx: Tx,
    dealId: string,
    adminId: string,
  ): Promise<{ deal: LockedDeal; actor: DealActor }> {
    const parties = await this.deals.findParties(tx, dealId);
    if (!parties) throw notFound();
    await this.jobs.lockForUpdate(tx, parties.jobId);
    const deal = await this.deals.lockForUpdate(tx, dealId);
    if (!deal) throw notFound();
    return { deal, actor: { id: adminId, role: 'ADMIN' } };
  }
}
