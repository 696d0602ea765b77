import type { Schema } from '@dubl/api-client';
import type { StatusLook } from '@/features/status/status-table';

export type Match = Schema<'StatementMatch'>;
export type Statement = Schema<'StatementDto'>;

/** What needs a person first. */
export const MATCHES = ['DIFFERENT', 'EXTRA', 'MISSING', 'MATCHED'] as const satisfies Match[];

export const MATCH_LOOK: Record<Match, StatusLook & { tone: 'money' | 'danger' | 'warn' }> = {
  MATCHED: { icon: 'done', tone: 'money' },
  DIFFERENT: { icon: 'changes', tone: 'danger' },
  EXTRA: { icon: 'dispute', tone: 'danger' },
  MISSING: { icon: 'clock', tone: 'warn' },
};

export const countsOf = (statement: Statement): Record<Match, number> => ({
  MATCHED: statement.matchedCount,
  DIFFERENT: statement.differentCount,
  EXTRA: statement.extraCount,
  MISSING: statement.missingCount,
});
