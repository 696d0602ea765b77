import { Injectable } from '@nestjs/common';
import { LongReads } from '../../../platform/db/index.js';
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
  constructor(private readonly reads: LongReads) {}

  /** One snapshot for all checks, so that work going on meanwhile is no difference. Empty = all agrees. */
  differences(): Promise<Difference[]> {
    return this.reads.snapshot(async (query) => {
      const found: Difference[] = [];
      for (const [check, text] of Object.entries(RECONCILIATION_CHECKS)) {
        const rows = await query<Omit<Difference, 'check'>>({ text });
        found.push(...rows.map((row) => ({ check: check as ReconciliationCheck, ...row })));
      }
      return found;
    });
  }
}
