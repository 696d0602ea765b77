import type { AdjustmentStatus } from '../../../platform/db/index.js';
import { invariant } from '../../../platform/errors/index.js';
import { StateMachine } from '../../../platform/state-machine/index.js';

export const ADJUSTMENT_ACTIONS = ['CONFIRM', 'REJECT'] as const;
export type AdjustmentAction = (typeof ADJUSTMENT_ACTIONS)[number];
type AdjustmentActor = 'PROPOSER' | 'OTHER_ADMIN';

interface Proposed {
  status: AdjustmentStatus;
  proposedById: string;
}

/** What waits above the limit. Its proposer may take it back, but money moves only on a second admin's word. */
const adjustmentMachine = new StateMachine<AdjustmentStatus, AdjustmentAction, AdjustmentActor>(
  'adjustment',
  [
    { action: 'CONFIRM', who: 'OTHER_ADMIN', from: ['PROPOSED'], to: 'POSTED' },
    { action: 'REJECT', who: 'OTHER_ADMIN', from: ['PROPOSED'], to: 'REJECTED' },
    { action: 'REJECT', who: 'PROPOSER', from: ['PROPOSED'], to: 'REJECTED' },
  ],
);

const actorOf = ({ proposedById }: Proposed, adminId: string): AdjustmentActor =>
  proposedById === adminId ? 'PROPOSER' : 'OTHER_ADMIN';

export const allowedAdjustmentActions = (adjustment: Proposed, adminId: string): AdjustmentAction[] =>
  adjustmentMachine.allowedActions(adjustment.status, actorOf(adjustment, adminId));

/**
 * @returns the state after the action
 * @throws rules SECOND_ADMIN_REQUIRED, ILLEGAL_TRANSITION
 */
export function adjustmentAfter(
  adjustment: Proposed,
  action: AdjustmentAction,
  adminId: string,
): AdjustmentStatus {
  const actor = actorOf(adjustment, adminId);
  if (action === 'CONFIRM' && actor === 'PROPOSER' && adjustment.status === 'PROPOSED')
    throw invariant('SECOND_ADMIN_REQUIRED');
  return adjustmentMachine.next(adjustment.status, action, actor);
}
