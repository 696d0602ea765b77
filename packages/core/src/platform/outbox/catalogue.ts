/**
 * Every event and what it carries: ids and amounts (minor units as strings), never personal data.
 * The notification catalogue has a row for each type, or does not compile.
 */
export interface EventPayloads {
  JOB_SUBMITTED: { jobId: string };
  JOB_APPROVED: { jobId: string };
  JOB_REJECTED: { jobId: string };
  JOB_CLOSED: { jobId: string; creatorIds: string[] };
  JOB_CANCELED: { jobId: string; creatorIds: string[] };
  APPLICATION_CREATED: { applicationId: string; jobId: string; creatorId: string };
  APPLICATION_WITHDRAWN: { applicationId: string; jobId: string; creatorId: string };
  APPLICATION_ACCEPTED: { applicationId: string; dealId: string };
  APPLICATION_REJECTED: { applicationId: string; jobId: string; creatorId: string };
  FUNDING_DUE_SOON: DealPayload;
  ESCROW_FUNDED: DealPayload;
  DEAL_DUE_SOON: DealPayload;
  DEAL_OVERDUE: DealPayload;
  SUBMISSION_SUBMITTED: DealPayload & { version: number };
  REVIEW_DUE_SOON: DealPayload;
  CHANGES_REQUESTED: DealPayload & { round: number };
  DEAL_COMPLETED: DealPayload & { auto: boolean };
  ESCROW_RELEASED: DealPayload & { netMinor: string };
  DEAL_CANCELED: DealPayload;
  ESCROW_REFUNDED: DealPayload & { amountMinor: string };
  MESSAGE_SENT: { conversationId: string; messageId: string; senderId: string };
  DEPOSIT_SUCCEEDED: { depositId: string; userId: string };
  DEPOSIT_FAILED: { depositId: string; userId: string };
  PAYOUT_REQUESTED: PayoutPayload;
  PAYOUT_APPROVED: PayoutPayload;
  PAYOUT_PAID: PayoutPayload;
  PAYOUT_REJECTED: PayoutPayload;
  PAYOUT_FAILED: PayoutPayload;
  MONEY_ALERT: { kind: 'SUSPENSE' | 'RECONCILIATION'; reference: string };
  SESSION_CREATED: { userId: string; sessionId: string };
  PASSWORD_CHANGED: { userId: string };
}

interface DealPayload {
  dealId: string;
  /** Who did it; null when the system acted. Everybody concerned but the actor is told. */
  actorId: string | null;
}

interface PayoutPayload {
  payoutId: string;
  userId: string;
}

export type EventType = keyof EventPayloads;
export type AggregateType =
  'job' | 'application' | 'deal' | 'conversation' | 'deposit' | 'payout' | 'user' | 'ledger';
