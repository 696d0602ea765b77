import type { PayoutStatus } from '../../platform/db/index.js';
import { StateMachine } from '../../platform/state-machine/index.js';

export const PAYOUT_ACTIONS = ['CANCEL', 'APPROVE', 'REJECT', 'SEND', 'PAY', 'FAIL'] as const;
export type PayoutAction = (typeof PAYOUT_ACTIONS)[number];
export type PayoutActor = 'OWNER' | 'ADMIN' | 'SYSTEM';

/** The states of a payout. Approving moves no money: it hands the payout to the worker. */
export const payoutMachine = new StateMachine<PayoutStatus, PayoutAction, PayoutActor>('payout', [
  { action: 'CANCEL', who: 'OWNER', from: ['PENDING'], to: 'CANCELED' },
  { action: 'APPROVE', who: 'ADMIN', from: ['PENDING'], to: 'APPROVED' },
  { action: 'REJECT', who: 'ADMIN', from: ['PENDING', 'APPROVED'], to: 'REJECTED' },
  { action: 'SEND', who: 'SYSTEM', from: ['APPROVED'], to: 'SENDING' },
  { action: 'PAY', who: 'SYSTEM', from: ['SENDING'], to: 'PAID' },
  { action: 'FAIL', who: 'SYSTEM', from: ['SENDING'], to: 'FAILED' },
]);

/** What this viewer may do now; the system's own actions are nobody's button. */
export const allowedPayoutActions = (status: PayoutStatus, viewer: 'OWNER' | 'ADMIN'): PayoutAction[] =>
  payoutMachine.allowedActions(status, viewer);
