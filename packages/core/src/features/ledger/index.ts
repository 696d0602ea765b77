export { Ledger, type Posting } from './ledger.repository.js';
export { LedgerModule } from './ledger.module.js';
export * from './flows.js';
