import { IdempotencyModule } from '../../../platform/idempotency/index.js';
import { DealsModule } from '../../deals/index.js';
import { DisputesModule } from '../../disputes/index.js';
import { PaymentsModule } from '../../payments/index.js';
import { FinanceModule } from '../finance.module.js';

/** What the operations need. */
export const MODULES = [DealsModule, DisputesModule, PaymentsModule, FinanceModule, IdempotencyModule];
