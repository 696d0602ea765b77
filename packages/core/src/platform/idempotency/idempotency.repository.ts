import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { Clock } from '../clock/index.js';
import type { Tx } from '../db/index.js';

export interface IdempotencyScope {
  userId: string;
  key: string;
}

export interface StoredAnswer {
  fingerprint: Buffer;
  status: number;
  /** Byte for byte as it was sent. */
  body: string;
}

/** The only writer of `idempotency_key`. */
@Injectable()
export class IdempotencyKeys {
  constructor(private readonly clock: Clock) {}

  /**
   * Until the transaction ends nobody else works on this key. It is taken before the row is read, so that
   * a second sender either sees the committed answer or is turned away; it never waits.
   */
  async tryLock(tx: Tx, { userId, key }: IdempotencyScope): Promise<boolean> {
    const id = createHash('sha256').update(`${userId}\n${key}`).digest().readBigInt64BE();
    const { rows } = await sql<{
      locked: boolean;
    }>`SELECT pg_try_advisory_xact_lock(${id}) AS locked`.execute(tx);
    return rows[0]?.locked ?? false;
  }

  async find(tx: Tx, { userId, key }: IdempotencyScope): Promise<StoredAnswer | undefined> {
    return tx
      .selectFrom('idempotencyKey')
      .select(['fingerprint', 'status', 'body'])
      .where('userId', '=', userId)
      .where('key', '=', key)
      .executeTakeFirst() as Promise<StoredAnswer | undefined>;
  }

  async store(tx: Tx, scope: IdempotencyScope, answer: StoredAnswer): Promise<void> {
    await tx
      .insertInto('idempotencyKey')
      .values({ ...scope, ...answer, createdAt: this.clock.now() })
      .execute();
  }

  /** @returns how many keys stored before `before` went, at most `limit` */
  async removeOlder(tx: Tx, before: Date, limit: number): Promise<number> {
    const { numDeletedRows } = await tx
      .deleteFrom('idempotencyKey')
      .where(({ eb, refTuple, selectFrom }) =>
        eb(
          refTuple('userId', 'key'),
          'in',
          selectFrom('idempotencyKey')
            .select(['userId', 'key'])
            .where('createdAt', '<', before)
            .limit(limit)
            .$asTuple('userId', 'key'),
        ),
      )
      .executeTakeFirst();
    return Number(numDeletedRows);
  }
}
