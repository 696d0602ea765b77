import { later } from '../../platform/clock/index.js';
import type { DealFacts } from './deal-machine.js';

/**
 * The terms of a deal whose dispute is withdrawn: they run on with what was left when it was opened. Reminders go out
 * anew, so the brand has its full notice again before silence is taken for approval.
 */
export function resumedTerms({ disputedAt, dueAt, reviewDueAt }: DealFacts, now: Date) {
  const stoodStill = disputedAt === null ? 0 : now.getTime() - disputedAt.getTime();
  return {
    dueAt: dueAt && later(dueAt, stoodStill),
    reviewDueAt: reviewDueAt && later(reviewDueAt, stoodStill),
    remindedAt: null,
  };
}
