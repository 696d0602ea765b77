import type { Schema } from '@dubl/api-client';
import type { StatusLook } from '@/features/status/status-table';
import type { Tone } from '@/ui/tone';

export type Adjustment = Schema<'AdjustmentDto'>;
export type AdjustmentStatus = Adjustment['status'];

/** What waits for somebody first. */
export const STATUSES = ['PROPOSED', 'POSTED', 'REJECTED'] as const satisfies AdjustmentStatus[];

export const LOOK: Record<AdjustmentStatus, StatusLook & { tone: Tone }> = {
  PROPOSED: { icon: 'clock', tone: 'info' },
  POSTED: { icon: 'done', tone: 'money' },
  REJECTED: { icon: 'refused', tone: 'neutral' },
};

/** With the sign that the balance sees. */
export const changeOf = ({
  direction,
  amountMinor,
}: Pick<Adjustment, 'direction' | 'amountMinor'>): number =>
  direction === 'CREDIT' ? amountMinor : -amountMinor;
