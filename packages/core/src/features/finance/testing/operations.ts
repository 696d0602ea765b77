import { approve, autoApprove, cancel, fund, requestChanges, submit } from './deal-operations.js';
import { chargeBack, deposit, settleDeposit, webhook } from './deposit-operations.js';
import {
  adjustBalance,
  confirmAdjustment,
  proposeAdjustment,
  providerFee,
  withdrawCommission,
} from './office-operations.js';
import type { Operation } from './operation.js';
import {
  approvePayout,
  cancelPayout,
  changeOfPayout,
  rejectPayout,
  requestPayout,
  sendPayouts,
} from './payout-operations.js';
import {
  acceptCancellation,
  openDispute,
  proposeCancellation,
  resolveDispute,
  withdrawDispute,
} from './settlement-operations.js';
import { tip } from './tip-operations.js';

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
  changeOfPayout,
  chargeBack,
  proposeCancellation,
  acceptCancellation,
  openDispute,
  withdrawDispute,
  resolveDispute,
  tip,
  adjustBalance,
  proposeAdjustment,
  confirmAdjustment,
  withdrawCommission,
  providerFee,
};
