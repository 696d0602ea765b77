import type { DepositStatus } from '../../platform/db/index.js';

/** Late money still counts: a deposit that failed or ran out becomes SUCCEEDED when the provider has the money. */
const transitions = {
  succeed: { from: ['PENDING', 'FAILED', 'EXPIRED'], to: 'SUCCEEDED' },
  fail: { from: ['PENDING'], to: 'FAILED' },
  expire: { from: ['PENDING'], to: 'EXPIRED' },
} as const satisfies Record<string, { from: readonly DepositStatus[]; to: DepositStatus }>;

export type DepositAction = keyof typeof transitions;

export const depositTransition = (action: DepositAction): { from: DepositStatus[]; to: DepositStatus } => ({
  from: [...transitions[action].from],
  to: transitions[action].to,
});

export const canDeposit = (action: DepositAction, from: DepositStatus): boolean =>
  (transitions[action].from as readonly DepositStatus[]).includes(from);
