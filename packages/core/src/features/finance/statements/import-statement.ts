import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { TransactionRunner, type Tx } from '../../../platform/db/index.js';
import { conflict, violates } from '../../../platform/errors/index.js';
import { Ids } from '../../../platform/ids/index.js';
import { Ledger, providerFee } from '../../ledger/index.js';
import { AuditLog } from '../../settings/index.js';
import { parseStatement, type StatementLine } from './statement-file.js';
import { StatementsRepository, type StatementRow } from './statements.repository.js';

export interface StatementFile {
  adminId: string;
  provider: string;
  fileName: string;
  content: string;
}

/**
 * Stores a provider's statement and books the fees it names. File, lines, fees and audit commit together; of
 * a bad file nothing is kept. The same file again is a conflict; a line that an earlier file had is left to
 * that one, so that files may overlap and a fee is booked once.
 */
@Injectable()
export class ImportStatement {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly statements: StatementsRepository,
    private readonly ledger: Ledger,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /**
   * @returns id of the statement
   * @throws VALIDATION_ERROR with line and column; CONFLICT STATEMENT_IMPORTED for a file, or for lines, that
   *   are all known; CONFLICT STATEMENT_LINE_CHANGED for a known line that now says something else
   */
  async execute({ adminId, provider, fileName, content }: StatementFile): Promise<string> {
    const lines = parseStatement(content);
    const times = lines.map(({ occurredAt }) => occurredAt.getTime());
    const statement: StatementRow = {
      id: this.ids.next(),
      provider,
      fileName,
      fileHash: createHash('sha256').update(`${provider}\n${content}`).digest(),
      periodFrom: new Date(times.reduce((a, b) => Math.min(a, b))),
      periodTo: new Date(times.reduce((a, b) => Math.max(a, b))),
      importedById: adminId,
      createdAt: this.clock.now(),
    };
    try {
      await this.transactions.run((tx) => this.store(tx, statement, lines));
    } catch (error) {
      throw violates(error, 'provider_statement_file_hash_key') ? conflict('STATEMENT_IMPORTED') : error;
    }
    return statement.id;
  }

  private async store(tx: Tx, statement: StatementRow, lines: readonly StatementLine[]): Promise<void> {
    await this.statements.insert(tx, statement);
    const stored = await this.statements.insertLines(tx, statement, lines);
    const known = lines.filter(({ lineRef }) => !stored.has(lineRef));
    await this.assertSame(tx, statement.provider, known);
    if (stored.size === 0) throw conflict('STATEMENT_IMPORTED');
    await this.audit.append(tx, {
      actorId: statement.importedById,
      action: 'STATEMENT_IMPORTED',
      objectType: 'provider_statement',
      objectId: statement.id,
      before: null,
      after: { provider: statement.provider, fileName: statement.fileName, lines: stored.size },
      reason: null,
    });
    for (const { kind, lineRef, ...money } of lines) {
      if (kind === 'FEE' && stored.has(lineRef))
        await this.ledger.post(tx, providerFee(statement.provider, lineRef, money));
    }
  }

  /** A provider that rewrites its own history is a matter for a person. */
  private async assertSame(tx: Tx, provider: string, known: readonly StatementLine[]): Promise<void> {
    if (known.length === 0) return;
    const rows = await this.statements.findLines(
      tx,
      provider,
      known.map(({ lineRef }) => lineRef),
    );
    const earlier = new Map(rows.map((row) => [row.lineRef, row]));
    const changed = known.find((line) => {
      const row = earlier.get(line.lineRef);
      return (['kind', 'objectId', 'amountMinor', 'currency'] as const).some(
        (name) => row?.[name] !== line[name],
      );
    });
    if (changed) throw conflict('STATEMENT_LINE_CHANGED', changed.lineRef);
  }
}
