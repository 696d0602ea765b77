import { Injectable } from '@nestjs/common';
import { sql, type Selectable } from 'kysely';
import type { ProviderObject, SandboxPayment, SandboxStatus, Tx } from '../../../../platform/db/index.js';

export type SandboxRow = Selectable<SandboxPayment>;
type NewSandboxRow = Pick<
  SandboxRow,
  | 'id'
  | 'object'
  | 'idempotenceKey'
  | 'amountMinor'
  | 'currency'
  | 'status'
  | 'reason'
  | 'settlesAt'
  | 'nextWebhookAt'
  | 'createdAt'
>;

/** What was paid comes back, what had failed is paid after all. */
const SECOND_TURN = {
  status: sql`(CASE status WHEN 'SUCCEEDED' THEN 'RETURNED' ELSE 'SUCCEEDED' END)::sandbox_status`,
  reason: sql`CASE status WHEN 'SUCCEEDED' THEN 'Банк получателя вернул перевод' END`,
};

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

  /** Only the first outcome counts; false for every later one, and for a charge-back of what was not paid. */
  async markOutcome(
    tx: Tx,
    id: string,
    [from, to]: readonly [from: SandboxStatus, to: SandboxStatus],
    reason: string | null,
    webhookAt: Date,
  ): Promise<boolean> {
    const { numUpdatedRows } = await tx
      .updateTable('sandboxPayment')
      .set({ status: to, reason, nextWebhookAt: webhookAt, webhookTries: 0 })
      .where('id', '=', id)
      .where('status', '=', from)
      .executeTakeFirst();
    return numUpdatedRows === 1n;
  }

  /** Takes what has a webhook to send; a payout whose second turn has come takes it first. */
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
    const turned = sql`settles_at <= ${now}::timestamptz`;
    return tx
      .updateTable('sandboxPayment')
      .set({
        status: sql`CASE WHEN ${turned} THEN ${SECOND_TURN.status} ELSE status END`,
        reason: sql`CASE WHEN ${turned} THEN ${SECOND_TURN.reason} ELSE reason END`,
        settlesAt: sql`CASE WHEN ${turned} THEN NULL ELSE settles_at END`,
        webhookTries: sql`webhook_tries + 1`,
        // 2 s, 4 s … and after ten tries never again: the sweep asks by then
        nextWebhookAt: sql`CASE WHEN webhook_tries < 10
          THEN ${now}::timestamptz + interval '2 seconds' * power(2, webhook_tries) END`,
      })
      .where('id', 'in', due)
      .returning(['id', 'object', 'status'])
      .execute();
  }

  /** What has a second turn to take speaks again then; what has changed since it was claimed is still to be told. */
  async markWebhookDelivered(tx: Tx, { id, status }: Pick<SandboxRow, 'id' | 'status'>): Promise<void> {
    await tx
      .updateTable('sandboxPayment')
      .set((eb) => ({ nextWebhookAt: eb.ref('settlesAt'), webhookTries: 0 }))
      .where('id', '=', id)
      .where('status', '=', status)
      .execute();
  }
}
