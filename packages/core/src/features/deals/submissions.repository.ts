import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { Clock } from '../../platform/clock/index.js';
import type { Tx } from '../../platform/db/index.js';
import { Ids } from '../../platform/ids/index.js';
import type { SubmissionItem } from './submission-item.js';

export interface NewChangeRequest {
  dealId: string;
  submissionId: string;
  round: number;
  text: string;
  briefItem: string | null;
  timecodeSec: number | null;
}

/** Versions of the work and what was asked to change in them; always under the lock of their deal. */
@Injectable()
export class SubmissionsRepository {
  constructor(
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async insert(
    tx: Tx,
    dealId: string,
    version: number,
    note: string,
    items: SubmissionItem[],
  ): Promise<string> {
    const id = this.ids.next();
    await tx
      .insertInto('submission')
      .values({
        id,
        dealId,
        version,
        note,
        items: sql`${JSON.stringify(items)}::jsonb`,
        createdAt: this.clock.now(),
      })
      .execute();
    return id;
  }

  /** @returns the version that was in review, undefined when there is none */
  async markChangesRequested(tx: Tx, dealId: string) {
    return tx
      .updateTable('submission')
      .set({ status: 'CHANGES_REQUESTED' })
      .where('dealId', '=', dealId)
      .where('status', '=', 'SUBMITTED')
      .returning(['id', 'version'])
      .executeTakeFirst();
  }

  /** The deal is canceled: a version that was in review is judged no more. */
  async close(tx: Tx, dealId: string): Promise<void> {
    await tx
      .updateTable('submission')
      .set({ status: 'CLOSED' })
      .where('dealId', '=', dealId)
      .where('status', '=', 'SUBMITTED')
      .execute();
  }

  async findLatest(tx: Tx, dealId: string) {
    return tx
      .selectFrom('submission')
      .select(['id as submissionId', 'version'])
      .where('dealId', '=', dealId)
      .orderBy('version', 'desc')
      .limit(1)
      .executeTakeFirst();
  }

  async insertChangeRequest(tx: Tx, request: NewChangeRequest): Promise<void> {
    await tx
      .insertInto('changeRequest')
      .values({ id: this.ids.next(), ...request, createdAt: this.clock.now() })
      .execute();
  }
}
