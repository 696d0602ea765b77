import { Injectable } from '@nestjs/common';
import { LongReads, type SnapshotQuery } from '../../../platform/db/index.js';
import { RECONCILIATION_CHECKS, type ReconciliationCheck } from './checks/check.js';
import { LEDGER_CHECKS } from './checks/ledger-checks.js';
import { POSTING_CHECKS } from './checks/posting-checks.js';
import { PROVIDER_CHECKS } from './checks/provider-checks.queries.js';
import { STATE_CHECKS } from './checks/state-checks.js';

/** Where to look next; what does not apply is absent. */
export interface DifferenceLinks {
  accountCode?: string;
  reference?: string;
  dealId?: string;
  payoutId?: string;
  depositId?: string;
  statementId?: string;
  statementLineId?: string;
}

export interface Difference {
  check: ReconciliationCheck;
  /** What differs: a reference, an account, a deal … */
  subject: string;
  /** Texts for people. */
  expected: string;
  actual: string;
  links: DifferenceLinks;
}

const STATEMENTS = [...LEDGER_CHECKS, ...POSTING_CHECKS, ...STATE_CHECKS, ...PROVIDER_CHECKS];

/** Held while a run that others would only repeat is going on. */
const RUNNING = `SELECT pg_try_advisory_xact_lock(hashtextextended('dubl reconciliation', 0)) AS free`;

/** Compares the ledger with itself, with what the other tables say, and with what providers say. */
@Injectable()
export class Reconciliation {
  constructor(private readonly reads: LongReads) {}

  /** One snapshot for all checks, so that work going on meanwhile is no difference. Empty = all agrees. */
  differences(): Promise<Difference[]> {
    return this.reads.snapshot((query) => this.compare(query));
  }

  /** The same, unless it is being done at this moment by another process: then undefined. */
  differencesUnlessRunning(): Promise<Difference[] | undefined> {
    return this.reads.snapshot(async (query) => {
      const [lock] = await query<{ free: boolean }>({ text: RUNNING });
      return lock?.free ? this.compare(query) : undefined;
    });
  }

  /** The same in a snapshot of the caller's. */
  async compare(query: SnapshotQuery): Promise<Difference[]> {
    const found: Difference[] = [];
    for (const text of STATEMENTS) found.push(...(await query<Difference>({ text })));
    const order = (difference: Difference) => RECONCILIATION_CHECKS.indexOf(difference.check);
    return found.sort((a, b) => order(a) - order(b));
  }
}
