import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { MINUTE, SECOND } from '../../platform/clock/index.js';
import { afterDoublingPause, type ProviderObject, type Tx } from '../../platform/db/index.js';

export interface WebhookKey {
  provider: string;
  event: string;
  objectId: string;
}

export interface StoredWebhook extends WebhookKey {
  object: ProviderObject;
}

/** Between two attempts at a webhook that could not be acted on. */
const PAUSE = { firstMs: 2 * SECOND, longestMs: 5 * MINUTE };

/** Webhooks, each stored once by (provider, event, object) before it is answered. */
@Injectable()
export class WebhooksRepository {
  /** A repeat of a stored webhook changes nothing. */
  async store(tx: Tx, webhook: StoredWebhook, now: Date): Promise<void> {
    await tx
      .insertInto('webhookReceipt')
      .values({ ...webhook, receivedAt: now, nextAttemptAt: now })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }

  /** Of this provider alone. Puts off the next attempt of what it takes, so a failed one comes back by itself. */
  async claimDue(tx: Tx, provider: string, now: Date, limit: number): Promise<StoredWebhook[]> {
    const due = tx
      .selectFrom('webhookReceipt')
      .select(['provider', 'event', 'objectId'])
      .where('provider', '=', provider)
      .where('processedAt', 'is', null)
      .where('nextAttemptAt', '<=', now)
      .orderBy('nextAttemptAt')
      .limit(limit)
      .forUpdate()
      .skipLocked();
    return tx
      .with('due', () => due)
      .updateTable('webhookReceipt as receipt')
      .from('due')
      .set({
        attempts: sql`receipt.attempts + 1`,
        nextAttemptAt: afterDoublingPause(now, 'receipt.attempts', PAUSE),
      })
      .whereRef('receipt.provider', '=', 'due.provider')
      .whereRef('receipt.event', '=', 'due.event')
      .whereRef('receipt.objectId', '=', 'due.objectId')
      .returning(['receipt.provider', 'receipt.event', 'receipt.object', 'receipt.objectId'])
      .execute();
  }

  async markProcessed(tx: Tx, key: WebhookKey, now: Date): Promise<void> {
    await tx
      .updateTable('webhookReceipt')
      .set({ processedAt: now })
      .where('provider', '=', key.provider)
      .where('event', '=', key.event)
      .where('objectId', '=', key.objectId)
      .execute();
  }
}
