import { Injectable } from '@nestjs/common';
import { sql, type Selectable } from 'kysely';
import type { ProviderObject, SandboxPayment, SandboxStatus, Tx } from '../../../../platform/db/index.js';

export type SandboxRow = Selectable<SandboxPayment>;
type NewSandboxRow = Pick<
  SandboxRow,
  'id' | 'object' | 'idempotenceKey' | 'amountMinor' | 'currency' | 'status' | 'reason' | 'createdAt'
>;

/** The sandbox's own books: nobody but its adapter reads or writes them. */
@Injectable()
export class SandboxRepository {
  /** A second create with the same key gives the first object. */
  async insertOnce(tx: Tx, row: NewSandboxRow): Promise<SandboxRow> {
    await tx
      .insertInto('sandboxPayment')
      .values(row)
      .onConflict((conflict) => conflict.columns(['object', 'idempotenceKey']).doNothing())
      .execute();
    return (await this.findByKey(tx, row.object, row.idempotenceKey))!;
  }

  async findById(tx: Tx, object: ProviderObject, id: string): Promise<SandboxRow | undefined> {
    return tx
      .selectFrom('sandboxPayment')
      .selectAll()
      .where('object', '=', object)
      .where('id', '=', id)
      .executeTakeFirst();
  }

  async findByKey(tx: Tx, object: ProviderObject, key: string): Promise<SandboxRow | undefined> {
    return tx
      .selectFrom('sandboxPayment')
      .selectAll()
      .where('object', '=', object)
      .where('idempotenceKey', '=', key)
      .executeTakeFirst();
  }

  /** Only the first outcome counts; false for every later one. */
  async markOutcome(
    tx: Tx,
    id: string,
    status: SandboxStatus,
    reason: string | null,
    webhookAt: Date,
  ): Promise<boolean> {
    const { numUpdatedRows } = await tx
      .updateTable('sandboxPayment')
      .set({ status, reason, nextWebhookAt: webhookAt })
      .where('id', '=', id)
      .where('status', '=', 'PENDING')
      .executeTakeFirst();
    return numUpdatedRows === 1n;
  }

  async claimWebhooks(
    tx: Tx,
    now: Date,
    limit: number,
  ): Promise<Pick<SandboxRow, 'id' | 'object' | 'status'>[]> {
    const due = tx
      .selectFrom('sandboxPayment')
      .select('id')
      .where('nextWebhookAt', '<=', now)
      .orderBy('nextWebhookAt')
      .limit(limit)
      .forUpdate()
      .skipLocked();
    return tx
      .updateTable('sandboxPayment')
      .set({
        webhookTries: sql`webhook_tries + 1`,
        // 2 s, 4 s … and after ten tries never again: the sweep asks by then
        nextWebhookAt: sql`CASE WHEN webhook_tries < 10
          THEN ${now}::timestamptz + interval '2 seconds' * power(2, webhook_tries) END`,
      })
      .where('id', 'in', due)
      .returning(['id', 'object', 'status'])
      .execute();
  }

  async markWebhookDelivered(tx: Tx, id: string): Promise<void> {
    await tx.updateTable('sandboxPayment').set({ nextWebhookAt: null }).where('id', '=', id).execute();
  }
}
