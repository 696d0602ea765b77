export { FinanceModule } from './finance.module.js';
export { RECONCILIATION_CHECKS, type ReconciliationCheck } from './reconciliation/reconciliation-checks.js';
export { Reconciliation, type Difference } from './reconciliation/reconciliation.queries.js';
