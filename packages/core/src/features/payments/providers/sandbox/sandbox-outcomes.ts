import { SECOND, later } from '../../../../platform/clock/index.js';
import type { Minor } from '../../../../platform/money/index.js';
import type { SandboxRow } from './sandbox.repository.js';

export type SandboxOutcome = Pick<SandboxRow, 'status' | 'reason' | 'settlesAt' | 'nextWebhookAt'>;

/** How long a payout keeps its first answer, where it has a second one. */
const SECOND_TURN_AFTER = 10 * SECOND;

export const UNDECIDED: SandboxOutcome = {
  status: 'PENDING',
  reason: null,
  settlesAt: null,
  nextWebhookAt: null,
};

/**
 * A payout's outcome goes by the kopecks of its amount: `,01` fails, `,02` hangs, `,03` is paid and comes
 * back, `,04` fails and is paid after all; everything else is paid. All but the one that hangs tell us.
 */
export function payoutOutcome(amountMinor: Minor, now: Date): SandboxOutcome {
  const paid: SandboxOutcome = { status: 'SUCCEEDED', reason: null, settlesAt: null, nextWebhookAt: now };
  const failed: SandboxOutcome = {
    ...paid,
    status: 'CANCELED',
    reason: 'Банк получателя отклонил перевод',
  };
  const settlesAt = later(now, SECOND_TURN_AFTER);
  switch (amountMinor % 100n) {
    case 1n:
      return failed;
    case 2n:
      return UNDECIDED;
    case 3n:
      return { ...paid, settlesAt };
    case 4n:
      return { ...failed, settlesAt };
    default:
      return paid;
  }
}
