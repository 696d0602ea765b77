import { approve, autoApprove, cancel, fund, requestChanges, submit } from './deal-operations.js';
import { deposit, settleDeposit, webhook } from './deposit-operations.js';
import type { Operation } from './operation.js';
import {
  approvePayout,
  cancelPayout,
  rejectPayout,
  requestPayout,
  sendPayouts,
} from './payout-operations.js';

/** Everything that moves money, or that decides whether it moves. A new operation is one more row here. */
export const OPERATIONS: Record<string, Operation> = {
  deposit,
  settleDeposit,
  webhook,
  fund,
  submit,
  requestChanges,
  approve,
  autoApprove,
  cancel,
  requestPayout,
  cancelPayout,
  approvePayout,
  rejectPayout,
  sendPayouts,
};
