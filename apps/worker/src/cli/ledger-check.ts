import {
  FinanceModule,
  RECONCILIATION_CHECKS,
  RunReconciliation,
  type Difference,
} from '@dubl/core/features/finance';
import { loadConfigOrExit } from '@dubl/core/platform/config';
import { PlatformModule, createContext } from '@dubl/core/platform/module';

// npm run ledger:check: every reconciliation; one line a difference, exit 1 when there is one. The run is
// kept beside the nightly ones.

const app = await createContext(PlatformModule.forRoot(loadConfigOrExit(), 'ledger-check'), [FinanceModule]);
const run = await app.get(RunReconciliation).execute({ source: 'CLI' });
const differences = run?.differences ?? [];
differences.forEach((difference) => console.log(describe(difference)));
console.log(`${RECONCILIATION_CHECKS.length} checks, ${differences.length} differences`);
await app.close();
process.exit(differences.length === 0 ? 0 : 1);

function describe({ check, subject, expected, actual }: Difference): string {
  return `${check} ${subject}: expected ${expected}, found ${actual}`;
}
