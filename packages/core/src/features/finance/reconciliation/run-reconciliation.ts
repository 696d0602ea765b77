import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { TransactionRunner, type ReconciliationSource, type Tx } from '../../../platform/db/index.js';
import { conflict } from '../../../platform/errors/index.js';
import { Ids } from '../../../platform/ids/index.js';
import { Outbox } from '../../../platform/outbox/index.js';
import { AuditLog } from '../../settings/index.js';
import { Reconciliation, type Difference } from './reconciliation.queries.js';
import { RunsRepository, type RunRow } from './runs.repository.js';

/** Who wants it; a nightly one says which night, an admin who he is. */
export type RunOrder =
  | { source: Extract<ReconciliationSource, 'NIGHTLY'>; night: Date }
  | { source: Extract<ReconciliationSource, 'ADMIN'>; adminId: string }
  | { source: Extract<ReconciliationSource, 'CLI'> };

export interface FinishedRun {
  runId: string;
  differences: Difference[];
}

/**
 * Compares everything and keeps the outcome. The comparison is a snapshot of its own, before any write; run,
 * audit and the one alert of a run with differences commit together. A crash leaves nothing, the next call
 * starts anew.
 */
@Injectable()
export class RunReconciliation {
  constructor(
    private readonly reconciliation: Reconciliation,
    private readonly transactions: TransactionRunner,
    private readonly runs: RunsRepository,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /**
   * @returns undefined when another process has stored a run of this night meanwhile
   * @throws CONFLICT RECONCILIATION_RUNNING while one is going on: its outcome would be the same
   */
  async execute(order: RunOrder): Promise<FinishedRun | undefined> {
    const startedAt = this.clock.now();
    const differences = await this.compare(order);
    if (!differences) throw conflict('RECONCILIATION_RUNNING');
    const run: RunRow = {
      id: this.ids.next(),
      source: order.source,
      night: order.source === 'NIGHTLY' ? order.night : null,
      startedAt,
      finishedAt: this.clock.now(),
      differences,
      count: differences.length,
    };
    const stored = await this.transactions.run((tx) => this.store(tx, run, order));
    return stored ? { runId: run.id, differences } : undefined;
  }

  /** Whoever types the command wants the answer of this moment, and waits for it. */
  private compare({ source }: RunOrder): Promise<Difference[] | undefined> {
    return source === 'CLI'
      ? this.reconciliation.differences()
      : this.reconciliation.differencesUnlessRunning();
  }

  private async store(tx: Tx, run: RunRow, order: RunOrder): Promise<boolean> {
    if (!(await this.runs.insert(tx, run))) return false;
    if (order.source === 'ADMIN') await this.record(tx, run, order.adminId);
    if (run.count > 0)
      await this.outbox.append(tx, {
        type: 'MONEY_ALERT',
        aggregateType: 'ledger',
        aggregateId: run.id,
        payload: { kind: 'RECONCILIATION', reference: run.id },
      });
    return true;
  }

  private record(tx: Tx, { id, count }: RunRow, actorId: string): Promise<void> {
    return this.audit.append(tx, {
      actorId,
      action: 'RECONCILIATION_RUN',
      objectType: 'reconciliation_run',
      objectId: id,
      before: null,
      after: { differences: count },
      reason: null,
    });
  }
}
