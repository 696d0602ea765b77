import type { PayoutStatus } from '../../platform/db/index.js';

type Actor = 'owner' | 'admin' | 'system';

interface Transition {
  from: readonly PayoutStatus[];
  who: Actor;
  to: PayoutStatus;
}

/** The states of a payout. Approving moves no money: it hands the payout to the worker. */
export const PAYOUT_TRANSITIONS = {
  cancel: { from: ['PENDING'], who: 'owner', to: 'CANCELED' },
  approve: { from: ['PENDING'], who: 'admin', to: 'APPROVED' },
  reject: { from: ['PENDING', 'APPROVED'], who: 'admin', to: 'REJECTED' },
  send: { from: ['APPROVED'], who: 'system', to: 'SENDING' },
  paid: { from: ['SENDING'], who: 'system', to: 'PAID' },
  fail: { from: ['SENDING'], who: 'system', to: 'FAILED' },
} as const satisfies Record<string, Transition>;

export type PayoutAction = keyof typeof PAYOUT_TRANSITIONS;

/** What this viewer may do now; the system's own actions are nobody's button. */
export function allowedPayoutActions(status: PayoutStatus, viewer: 'owner' | 'admin'): PayoutAction[] {
  return (Object.entries(PAYOUT_TRANSITIONS) as [PayoutAction, Transition][])
    .filter(([, transition]) => transition.who === viewer && transition.from.includes(status))
    .map(([action]) => action);
}
