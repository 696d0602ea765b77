import { Inject, Injectable } from '@nestjs/common';
import { LongPool } from '../../platform/db/index.js';
import { RECONCILIATION_CHECKS, type ReconciliationCheck } from './reconciliation-checks.js';

export interface Difference {
  check: ReconciliationCheck;
  subject: string;
  expected: string;
  actual: string;
}

/** Compares the ledger with itself and with what the rest of the tables say. */
@Injectable()
export class Reconciliation {
  constructor(@Inject(LongPool) private readonly pool: LongPool) {}

  /** One snapshot for all checks, so that work going on meanwhile is no difference. Empty = all agrees. */
  async differences(): Promise<Difference[]> {
    const client = await this.pool.connect();
    try {
      await client.query('BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY');
      const found: Difference[] = [];
      for (const [check, statement] of Object.entries(RECONCILIATION_CHECKS)) {
        const { rows } = await client.query<Omit<Difference, 'check'>>(statement);
        found.push(...rows.map((row) => ({ check: check as ReconciliationCheck, ...row })));
      }
      await client.query('COMMIT');
      client.release();
      return found;
    } catch (error) {
      client.release(true); // whatever state it is in, it goes; closing it ends the snapshot
      throw error;
    }
  }
}
