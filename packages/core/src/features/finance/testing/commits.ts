import type { Pool } from '../../../platform/db/index.js';
import type { Minor } from '../../../platform/money/index.js';
import type { Call } from './calls.js';
import type { Operation } from './operation.js';

export interface CommittedLeg {
  code: string;
  amountMinor: Minor;
  balanceAfterMinor: Minor | null;
}

/** What one transaction left in the database. Of a sweep, each subject is one. */
export interface Commit {
  call: Call;
  subject: string | undefined;
  /** Reference → legs. */
  postings: Map<string, CommittedLeg[]>;
  /** What must have committed before it, because both wrote under one lock. */
  after: Set<Commit>;
}

interface EntryRow extends CommittedLeg {
  requestId: string;
  reference: string;
  kind: string;
  dealId: string | null;
  payoutId: string | null;
  depositId: string | null;
  version: bigint | null;
}
interface EventRow {
  requestId: string;
  aggregateType: string;
  aggregateId: string;
}

/**
 * Reads what a run left and puts it into the order in which it happened: that of the versions of each account,
 * and that of the events of each object, which are appended under its lock. What nothing orders commutes, and
 * goes by the time of its answer.
 * @throws Error where the locks contradict each other
 */
export async function readCommits(
  pool: Pool,
  operations: Record<string, Operation>,
  { log, run }: { log: readonly Call[]; run: string },
): Promise<Commit[]> {
  const commits = new Commits(operations, log);
  const entries = await rowsOf<EntryRow>(
    pool,
    run,
    `SELECT t.request_id AS "requestId", t.reference, t.kind, t.deal_id AS "dealId", t.payout_id AS "payoutId",
            t.deposit_id AS "depositId", a.code, e.amount_minor AS "amountMinor", e.balance_after_minor AS "balanceAfterMinor", e.account_version AS version
     FROM ledger_transaction t JOIN ledger_entry e ON e.transaction_id = t.id JOIN ledger_account a ON a.id = e.account_id
     WHERE t.request_id LIKE $1 ORDER BY a.id, e.account_version, t.id`,
  );
  const events = await rowsOf<EventRow>(
    pool,
    run,
    `SELECT request_id AS "requestId", aggregate_type AS "aggregateType", aggregate_id AS "aggregateId"
     FROM outbox_event WHERE request_id LIKE $1 ORDER BY seq`,
  );
  for (const row of entries) commits.addEntry(row);
  for (const row of events) commits.addEvent(row);
  commits.chainPayouts(entries);
  return commits.inOrder();
}

async function rowsOf<Row extends object>(pool: Pool, run: string, statement: string): Promise<Row[]> {
  return (await pool.query<Row>(statement, [`${run}-%`])).rows;
}

class Commits {
  private readonly byKey = new Map<string, Commit>();
  private readonly last = new Map<string, Commit>();
  private readonly calls: Map<string, Call>;

  constructor(
    private readonly operations: Record<string, Operation>,
    log: readonly Call[],
  ) {
    this.calls = new Map(log.map((call) => [call.id, call]));
  }

  addEntry(row: EntryRow): void {
    const commit = this.commitOf(row);
    const legs = commit.postings.get(row.reference) ?? [];
    commit.postings.set(row.reference, [...legs, row]);
    if (row.version !== null) this.chain(row.code, commit);
  }

  addEvent({ requestId, aggregateType, aggregateId }: EventRow): void {
    this.chain(aggregateId, this.of(requestId, { [aggregateType]: aggregateId }));
  }

  /** A user has one open payout: the next request waits for the end of the last, on no account of both. */
  chainPayouts(entries: readonly EntryRow[]): void {
    const ended = new Map<string, Commit>();
    for (const row of entries) {
      if (/^PAYOUT_(PAID|CANCEL|REJECT|FAIL)$/.test(row.kind)) ended.set(row.payoutId!, this.commitOf(row));
    }
    for (const row of entries) {
      // On no row account of both, either: late money lies on accounts that are only summed up.
      const failed = row.kind === 'PAYOUT_LATE' ? ended.get(row.payoutId!) : undefined;
      if (failed) this.commitOf(row).after.add(failed);
    }
    const latest = new Map<string, string>();
    for (const row of entries) {
      if (row.kind !== 'PAYOUT_REQUEST' || !row.code.startsWith('wallet:')) continue;
      const before = ended.get(latest.get(row.code) ?? '');
      if (before) this.commitOf(row).after.add(before);
      latest.set(row.code, row.payoutId!);
    }
  }

  inOrder(): Commit[] {
    const ordered: Commit[] = [];
    const state = new Map<Commit, 'OPEN' | 'DONE'>();
    const visit = (commit: Commit): void => {
      if (state.get(commit) === 'DONE') return;
      if (state.get(commit) === 'OPEN') throw new Error(`locks contradict each other at #${commit.call.n}`);
      state.set(commit, 'OPEN');
      commit.after.forEach(visit);
      state.set(commit, 'DONE');
      ordered.push(commit);
    };
    [...this.byKey.values()].sort((a, b) => a.call.returned! - b.call.returned!).forEach(visit);
    return ordered;
  }

  private commitOf(row: EntryRow): Commit {
    return this.of(row.requestId, { deal: row.dealId, payout: row.payoutId, deposit: row.depositId });
  }

  private of(requestId: string, subjects: Record<string, string | null>): Commit {
    const call = this.calls.get(requestId)!;
    const kind = this.operations[call.name]!.sweeps?.subject;
    const subject = kind && (subjects[kind] ?? undefined);
    const key = `${requestId} ${subject ?? ''}`;
    const commit = this.byKey.get(key) ?? { call, subject, postings: new Map(), after: new Set() };
    this.byKey.set(key, commit);
    return commit;
  }

  /** One after another on the same account or object. */
  private chain(key: string, commit: Commit): void {
    const before = this.last.get(key);
    if (before && before !== commit) commit.after.add(before);
    this.last.set(key, commit);
  }
}
