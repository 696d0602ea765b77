import { RECONCILIATION_CHECKS, explanationOf, type RunWithDifferences } from '@dubl/core/features/finance';
import type { ReconciliationDto } from './reconciliation.dto.js';

/** A run as it was kept, with every check in words. */
export function reconciliationView({ differences, ...run }: RunWithDifferences): ReconciliationDto {
  return {
    ...run,
    checks: RECONCILIATION_CHECKS.map((check) => ({
      check,
      ...explanationOf(check),
      listedCount: differences.filter((difference) => difference.check === check).length,
    })),
    differences: differences.map((difference) => ({ ...difference, ...explanationOf(difference.check) })),
  };
}
