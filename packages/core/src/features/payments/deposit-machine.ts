import type { DepositStatus } from '../../platform/db/index.js';
import { StateMachine } from '../../platform/state-machine/index.js';

export type DepositAction = 'SUCCEED' | 'FAIL' | 'EXPIRE' | 'CHARGE_BACK';

/**
 * Late money still counts: a deposit that failed or ran out becomes SUCCEEDED when the provider has the money.
 * A charge-back is the bank's word, whether the provider brings it or an admin writes it down.
 */
export const depositMachine = new StateMachine<DepositStatus, DepositAction, 'SYSTEM'>('deposit', [
  { action: 'SUCCEED', who: 'SYSTEM', from: ['PENDING', 'FAILED', 'EXPIRED'], to: 'SUCCEEDED' },
  { action: 'FAIL', who: 'SYSTEM', from: ['PENDING'], to: 'FAILED' },
  { action: 'EXPIRE', who: 'SYSTEM', from: ['PENDING'], to: 'EXPIRED' },
  { action: 'CHARGE_BACK', who: 'SYSTEM', from: ['SUCCEEDED'], to: 'CHARGED_BACK' },
]);
