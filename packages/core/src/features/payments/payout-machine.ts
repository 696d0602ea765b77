import type { PayoutStatus } from '../../platform/db/index.js';
import { StateMachine } from '../../platform/state-machine/index.js';

export const PAYOUT_ACTIONS = [
  'CANCEL',
  'APPROVE',
  'REJECT',
  'MARK_PAID',
  'MARK_FAILED',
  'SEND',
  'PAY',
  'FAIL',
  'RETURN',
] as const;
export type PayoutAction = (typeof PAYOUT_ACTIONS)[number];
export type PayoutActor = 'OWNER' | 'ADMIN' | 'SYSTEM';

/** Stands as the provider of payouts that an admin makes at the platform's own bank. */
export const BY_HAND = 'manual';

/**
 * The states of a payout. Approving moves no money: it hands the payout to the worker, or to an admin who
 * pays it by hand. Until the worker has taken it, an approved payout may still be settled by hand.
 */
export const payoutMachine = new StateMachine<PayoutStatus, PayoutAction, PayoutActor>('payout', [
  { action: 'CANCEL', who: 'OWNER', from: ['PENDING'], to: 'CANCELED' },
  { action: 'APPROVE', who: 'ADMIN', from: ['PENDING'], to: 'APPROVED' },
  { action: 'REJECT', who: 'ADMIN', from: ['PENDING', 'APPROVED'], to: 'REJECTED' },
  { action: 'MARK_PAID', who: 'ADMIN', from: ['APPROVED'], to: 'PAID' },
  { action: 'MARK_FAILED', who: 'ADMIN', from: ['APPROVED'], to: 'FAILED' },
  { action: 'SEND', who: 'SYSTEM', from: ['APPROVED'], to: 'SENDING' },
  { action: 'PAY', who: 'SYSTEM', from: ['SENDING'], to: 'PAID' },
  { action: 'FAIL', who: 'SYSTEM', from: ['SENDING'], to: 'FAILED' },
  { action: 'RETURN', who: 'SYSTEM', from: ['PAID'], to: 'RETURNED' },
]);

/** What this viewer may do now; the system's own actions are nobody's button. */
export const allowedPayoutActions = (status: PayoutStatus, viewer: 'OWNER' | 'ADMIN'): PayoutAction[] =>
  payoutMachine.allowedActions(status, viewer);
