import { illegalTransition } from '../../platform/errors/index.js';
import type { LockedDeal } from '../deals/index.js';

/** @throws rule ILLEGAL_TRANSITION when this dispute is closed, another one of its deal being open or not */
export function assertOpen({ status, openDispute }: LockedDeal, disputeId: string, action: string): void {
  if (openDispute?.id !== disputeId) throw illegalTransition(status, action);
}
