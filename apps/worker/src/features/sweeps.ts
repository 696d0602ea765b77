import { AutoApprove, CancelAbandoned, ExpireFunding, RemindDeadlines } from '@dubl/core/features/deals';
import { ExpireApplications } from '@dubl/core/features/jobs';
import { CheckDeposits, DeliverSandboxWebhooks, ProcessWebhooks, SendPayouts } from '@dubl/core/features/payments';
import { HOUR, MINUTE, SECOND } from '@dubl/core/platform/clock';
import { RemoveOldIdempotencyKeys } from '@dubl/core/platform/idempotency';
import { RemoveDoneEvents } from '@dubl/core/platform/outbox';
import { sweep, type SweepPlan } from '../runtime/sweep-plan.js';

/** How often to look; what is due is decided by the rows. Reminders come before the terms they announce. */
export const sweeps: readonly SweepPlan[] = [
  sweep('deal-reminders', 30 * SECOND, RemindDeadlines, (useCase) => useCase.execute()),
  sweep('deal-auto-approval', 30 * SECOND, AutoApprove, (useCase) => useCase.execute()),
  sweep('deal-funding-expiry', 30 * SECOND, ExpireFunding, (useCase) => useCase.execute()),
  sweep('deal-abandonment', 5 * MINUTE, CancelAbandoned, (useCase) => useCase.execute()),
  sweep('application-expiry', 5 * MINUTE, ExpireApplications, (useCase) => useCase.execute()),

  sweep('payment-webhooks', SECOND, ProcessWebhooks, (useCase) => useCase.run()),
  sweep('deposit-checks', 5 * SECOND, CheckDeposits, (useCase) => useCase.run()),
  sweep('payouts', 2 * SECOND, SendPayouts, (useCase) => useCase.run()),
  sweep('sandbox-webhooks', SECOND, DeliverSandboxWebhooks, (useCase) => useCase.run()),

  sweep('outbox-retention', HOUR, RemoveDoneEvents, (useCase) => useCase.execute()),
  sweep('idempotency-retention', HOUR, RemoveOldIdempotencyKeys, (useCase) => useCase.execute()),
];
