import type { AuditRecord } from '../settings/index.js';
import { BY_HAND } from './payout-machine.js';
import type { PayoutRow } from './payouts.repository.js';

/** What the audit keeps of an admin's decision, as the payout is after it. */
export const payoutDecision = (
  actorId: string,
  { id, status, provider, manualReference }: PayoutRow,
  reason: string | null = null,
): AuditRecord => ({
  actorId,
  action: `PAYOUT_${status}`,
  objectType: 'payout',
  objectId: id,
  before: null,
  after: { status, byHand: provider === BY_HAND, ...(manualReference && { reference: manualReference }) },
  reason,
});
