import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { Clock } from '../../platform/clock/index.js';
import { currentContext } from '../../platform/context/index.js';
import type { Tx } from '../../platform/db/index.js';
import { Ids } from '../../platform/ids/index.js';

export interface AuditRecord {
  actorId: string;
  action: string;
  objectType: string;
  objectId: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
  reason: string | null;
}

/** Every action of an admin, written in the transaction of its effect. Append-only. */
@Injectable()
export class AuditLog {
  constructor(
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async append(tx: Tx, { before, after, ...record }: AuditRecord): Promise<void> {
    await tx
      .insertInto('auditEntry')
      .values({
        ...record,
        id: this.ids.next(),
        before: sql`${before && JSON.stringify(before)}::jsonb`,
        after: sql`${after && JSON.stringify(after)}::jsonb`,
        requestId: currentContext().requestId,
        createdAt: this.clock.now(),
      })
      .execute();
  }
}
