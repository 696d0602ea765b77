import type { AuditRecord } from '../../settings/index.js';
import type { AdjustmentRow } from './adjustments.repository.js';

type AdjustmentAuditAction = `ADJUSTMENT_${'POSTED' | 'PROPOSED' | 'CONFIRMED' | 'REJECTED'}`;

/** What the audit keeps of an adjustment and of each decision on it. */
export function adjustmentAudit(
  { id, userId, direction, amountMinor, currency, reason, status, rejectReason }: AdjustmentRow,
  action: AdjustmentAuditAction,
  actorId: string,
): AuditRecord {
  const isDecision = action === 'ADJUSTMENT_CONFIRMED' || action === 'ADJUSTMENT_REJECTED';
  return {
    actorId,
    action,
    objectType: 'adjustment',
    objectId: id,
    before: isDecision ? { status: 'PROPOSED' } : null,
    after: { status, userId, direction, amountMinor: amountMinor.toString(), currency },
    reason: action === 'ADJUSTMENT_REJECTED' ? rejectReason : reason,
  };
}
