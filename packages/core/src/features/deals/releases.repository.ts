import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { Clock, later } from '../../platform/clock/index.js';
import { currentContext } from '../../platform/context/index.js';
import { prepared, type Currency, type Tx } from '../../platform/db/index.js';
import { Ids } from '../../platform/ids/index.js';
import type { Minor } from '../../platform/money/index.js';
import { REVIEW_NOTICE } from './deal-machine.js';
import { fixedMove } from './deal-rules.js';

export interface ReleaseRequest {
  dealId: string;
  by: { role: 'BRAND'; id: string; submissionId: string } | { role: 'SYSTEM'; id: null };
}

export interface ReleasedDeal {
  dealId: string;
  brandId: string;
  creatorId: string;
  commissionBps: number;
  escrowId: string;
  amountMinor: Minor;
  currency: Currency;
}

const MOVES = {
  BRAND: fixedMove('IN_REVIEW', 'APPROVE', 'BRAND'),
  SYSTEM: fixedMove('IN_REVIEW', 'AUTO_APPROVE', 'SYSTEM'),
};

/** The state change of a release, in one statement: it is the hottest write of the product. */
@Injectable()
export class ReleasesRepository {
  constructor(
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /**
   * Locks deal → escrow → version in review where all guards hold, then moves all three, the creator's
   * figures and the timeline. A guard that fails after waiting for another transaction is judged by what
   * that one committed (READ COMMITTED rechecks locked rows), so of two settlements exactly one wins.
   *
   * @returns undefined when a guard failed (another transition won, another version is in review, the
   *   caller is not the brand); nothing is changed then
   */
  async release(tx: Tx, request: ReleaseRequest): Promise<ReleasedDeal | undefined> {
    const { dealId, by } = request;
    const move = MOVES[by.role];
    const now = this.clock.now();
    const { rows } = await sql<ReleasedDeal>`
      ${prepared} WITH target AS (
        SELECT deal.id AS deal_id, deal.brand_id, deal.creator_id, deal.commission_bps, deal.work_left_sec,
               escrow.id AS escrow_id, escrow.amount_minor, escrow.currency, submission.id AS submission_id
        FROM deal
        JOIN escrow ON escrow.deal_id = deal.id AND escrow.status = 'FUNDED'
        JOIN submission ON submission.deal_id = deal.id AND submission.status = 'SUBMITTED'
        WHERE deal.id = ${dealId} AND deal.status = ${move.from} AND ${guardOf(request, now)}
        FOR NO KEY UPDATE OF deal, escrow, submission
      ), done AS (
        UPDATE deal SET status = ${move.to}, completed_at = ${now}, updated_at = ${now}
        FROM target WHERE deal.id = target.deal_id
      ), paid AS (
        UPDATE escrow SET status = 'RELEASED', settled_at = ${now} FROM target WHERE escrow.id = target.escrow_id
      ), approved AS (
        UPDATE submission SET status = 'APPROVED' FROM target WHERE submission.id = target.submission_id
      ), figures AS (
        UPDATE creator_profile SET completed_deals = completed_deals + 1,
               on_time_deals = on_time_deals + (target.work_left_sec >= 0)::int
        FROM target WHERE creator_profile.user_id = target.creator_id
      ), noted AS (
        INSERT INTO deal_transition
          (id, deal_id, action, from_status, to_status, actor_id, actor_role, details, request_id, created_at)
        SELECT ${this.ids.next()}, deal_id, ${move.action}, ${move.from}, ${move.to}, ${by.id}, ${by.role},
               jsonb_build_object('submissionId', submission_id), ${currentContext().requestId}, ${now}
        FROM target
      )
      SELECT deal_id, brand_id, creator_id, commission_bps, escrow_id, amount_minor, currency FROM target`.execute(
      tx,
    );
    return rows[0];
  }

  /** What a release does beside the money, where a verdict and not the brand accepts the work. Under the deal's lock. */
  async acceptWork(tx: Tx, dealId: string): Promise<void> {
    await sql`
      WITH approved AS (
        UPDATE submission SET status = 'APPROVED' WHERE deal_id = ${dealId} AND status = 'SUBMITTED'
      )
      UPDATE creator_profile SET completed_deals = completed_deals + 1,
             on_time_deals = on_time_deals + coalesce(deal.work_left_sec >= 0, false)::int
      FROM deal WHERE deal.id = ${dealId} AND creator_profile.user_id = deal.creator_id`.execute(tx);
  }
}

/** The brand approves the version it looked at; the system only what the brand was reminded of long enough ago. */
function guardOf({ by }: ReleaseRequest, now: Date) {
  return by.role === 'BRAND'
    ? sql<boolean>`deal.brand_id = ${by.id} AND submission.id = ${by.submissionId}`
    : sql<boolean>`deal.review_due_at <= ${now} AND deal.reminded_at <= ${later(now, -REVIEW_NOTICE)}`;
}
