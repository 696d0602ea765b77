import type { DisputeStatus } from '../../platform/db/index.js';
import { StateMachine } from '../../platform/state-machine/index.js';

export const DISPUTE_ACTIONS = ['MESSAGE', 'WITHDRAW', 'RESOLVE'] as const;
export type DisputeAction = (typeof DISPUTE_ACTIONS)[number];
export type DisputeActor = 'OPENER' | 'SIDE' | 'ADMIN';

/**
 * The states of a dispute. What they do to the deal, and from when, is the deal's own table (`deal-machine.ts`), which
 * guards the same actions: a dispute is OPEN exactly while its deal is DISPUTED.
 */
export const disputeMachine = new StateMachine<DisputeStatus, DisputeAction, DisputeActor>('dispute', [
  { action: 'MESSAGE', who: 'OPENER', from: ['OPEN'] },
  { action: 'MESSAGE', who: 'SIDE', from: ['OPEN'] },
  { action: 'MESSAGE', who: 'ADMIN', from: ['OPEN'] },
  { action: 'WITHDRAW', who: 'OPENER', from: ['OPEN'], to: 'WITHDRAWN' },
  { action: 'RESOLVE', who: 'ADMIN', from: ['OPEN'], to: 'RESOLVED' },
]);
