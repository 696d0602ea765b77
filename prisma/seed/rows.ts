import type { Ids } from '@dubl/core/platform/ids';
import type { Clock } from '@dubl/core/platform/clock';
import type { Pool } from '@dubl/core/platform/db';
import type { CreatorData } from './data/types.ts';

/** Rows that no use case writes, and the few look-ups of the story. Inside the seed's transaction like all else. */
export class SeedRows {
  private readonly pool: Pool;
  private readonly clock: Clock;
  private readonly ids: Ids;

  constructor(pool: Pool, clock: Clock, ids: Ids) {
    this.pool = pool;
    this.clock = clock;
    this.ids = ids;
  }

  async addPortfolio(creatorId: string, { key, portfolio }: CreatorData): Promise<void> {
    for (const [position, { title, platform }] of portfolio.entries()) {
      await this.pool.query(
        `INSERT INTO portfolio_item (id, creator_id, url, title, platform, position, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [
          this.ids.next(),
          creatorId,
          `https://video.example.com/${key}/${position + 1}`,
          title,
          platform,
          position,
          this.clock.now(),
        ],
      );
    }
  }

  async markVerified(creatorId: string): Promise<void> {
    await this.pool.query(`UPDATE creator_profile SET verification_status = 'VERIFIED' WHERE user_id = $1`, [
      creatorId,
    ]);
  }

  async paymentOf(depositId: string): Promise<string> {
    return this.one(`SELECT provider_payment_id AS id FROM deposit WHERE id = $1`, [depositId]);
  }

  async conversationOf(jobId: string, creatorId: string): Promise<string> {
    return this.one(`SELECT id FROM conversation WHERE job_id = $1 AND creator_id = $2`, [jobId, creatorId]);
  }

  /** The payments are booked; without this the worker would send their webhooks once more. */
  async forgetWebhooks(): Promise<void> {
    await this.pool.query('UPDATE sandbox_payment SET next_webhook_at = NULL');
  }

  /** Proposals and invitations stand for three days only; here they should still be there for whoever looks around. */
  async keepOffersOpen(until: Date): Promise<void> {
    await this.pool.query(`UPDATE cancellation_proposal SET expires_at = $1 WHERE status = 'OPEN'`, [until]);
    await this.pool.query(`UPDATE invitation SET expires_at = $1 WHERE status = 'SENT'`, [until]);
  }

  /** People have seen what happened before `since`; what came later waits for them as unread. */
  async markSeen(since: Date): Promise<void> {
    await this.pool.query(
      `UPDATE notification SET read_at = least(created_at + interval '2 hours', $1::timestamptz) WHERE created_at < $1`,
      [since],
    );
    await this.pool.query(
      `UPDATE conversation_participant AS mark SET last_read_id = seen.id
       FROM (SELECT conversation_id, max(id::text)::uuid AS id FROM message WHERE created_at < $1 GROUP BY 1) AS seen
       WHERE seen.conversation_id = mark.conversation_id
         AND (mark.last_read_id IS NULL OR mark.last_read_id < seen.id)`,
      [since],
    );
  }

  private async one(statement: string, values: unknown[]): Promise<string> {
    const { rows } = await this.pool.query<{ id: string }>(statement, values);
    if (!rows[0]) throw new Error(`nothing found: ${statement}`);
    return rows[0].id;
  }
}
