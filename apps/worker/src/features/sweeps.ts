import {
  AutoApprove,
  CancelAbandoned,
  ExpireCancellations,
  ExpireFunding,
  RemindDeadlines,
} from '@dubl/core/features/deals';
import { RemoveOldDeliveries } from '@dubl/core/features/deliveries';
import { EscalateOverdue, RemindOfDisputes } from '@dubl/core/features/disputes';
import { ReconcileNightly, RemoveOldRuns } from '@dubl/core/features/finance';
import { RemoveOldResets } from '@dubl/core/features/identity';
import { ExpireApplications, ExpireInvitations } from '@dubl/core/features/jobs';
import {
  CheckDeposits,
  DeliverSandboxWebhooks,
  ProcessWebhooks,
  ReportLeftBehind,
  SendPayouts,
} from '@dubl/core/features/payments';
import { RemoveOldUpdates } from '@dubl/core/features/telegram';
import { HOUR, MINUTE, SECOND } from '@dubl/core/platform/clock';
import { RemoveOldIdempotencyKeys } from '@dubl/core/platform/idempotency';
import { RemoveDoneEvents } from '@dubl/core/platform/outbox';
import { sweep, type SweepPlan } from '../runtime/sweep-plan.js';

/** How often to look; what is due is decided by the rows. Reminders come before the terms they announce. */
export const sweeps: readonly SweepPlan[] = [
  sweep('deal-reminders', 30 * SECOND, RemindDeadlines),
  sweep('deal-auto-approval', 30 * SECOND, AutoApprove),
  sweep('deal-funding-expiry', 30 * SECOND, ExpireFunding),
  sweep('deal-abandonment', 5 * MINUTE, CancelAbandoned),
  sweep('deal-escalation', 5 * MINUTE, EscalateOverdue),
  sweep('cancellation-expiry', 30 * SECOND, ExpireCancellations),
  sweep('dispute-reminders', 5 * MINUTE, RemindOfDisputes),
  sweep('application-expiry', 5 * MINUTE, ExpireApplications),
  sweep('invitation-expiry', 30 * SECOND, ExpireInvitations),

  sweep('payment-webhooks', SECOND, ProcessWebhooks),
  sweep('deposit-checks', 5 * SECOND, CheckDeposits),
  sweep('payouts', 2 * SECOND, SendPayouts),
  sweep('provider-left-behind', HOUR, ReportLeftBehind),

  sweep('reconciliation', 10 * MINUTE, ReconcileNightly),

  sweep('outbox-retention', HOUR, RemoveDoneEvents),
  sweep('delivery-retention', HOUR, RemoveOldDeliveries),
  sweep('reset-retention', HOUR, RemoveOldResets),
  sweep('telegram-retention', HOUR, RemoveOldUpdates),
  sweep('idempotency-retention', HOUR, RemoveOldIdempotencyKeys),
  sweep('reconciliation-retention', HOUR, RemoveOldRuns),
];

/** Only while the sandbox is the provider: it has to be driven like everything else in its own database. */
export const sandboxSweeps: readonly SweepPlan[] = [
  sweep('sandbox-webhooks', SECOND, DeliverSandboxWebhooks),
];
