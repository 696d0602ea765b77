import type { DisputeOutcome } from '../db/index.js';

/**
 * Every event and what it carries: ids and amounts (minor units as strings), never personal data.
 * The notification catalogue has a row for each type, or does not compile.
 */
export interface EventPayloads {
  JOB_SUBMITTED: { jobId: string };
  JOB_APPROVED: { jobId: string };
  JOB_REJECTED: { jobId: string };
  JOB_CLOSED: WaitingPayload;
  JOB_CANCELED: WaitingPayload;
  /** An approved job meets saved searches of these creators, each of whom is told of it once. */
  JOB_MATCHED: { jobId: string; creatorIds: string[] };
  APPLICATION_CREATED: { applicationId: string; jobId: string; creatorId: string };
  APPLICATION_WITHDRAWN: { applicationId: string; jobId: string; creatorId: string };
  APPLICATION_ACCEPTED: { applicationId: string; dealId: string };
  APPLICATION_REJECTED: { applicationId: string; jobId: string; creatorId: string };
  INVITATION_SENT: InvitationPayload;
  INVITATION_ACCEPTED: { invitationId: string; dealId: string };
  INVITATION_DECLINED: InvitationPayload;
  INVITATION_REVOKED: InvitationPayload;
  INVITATION_EXPIRED: InvitationPayload;
  FUNDING_DUE_SOON: DealPayload;
  ESCROW_FUNDED: DealPayload;
  DEAL_DUE_SOON: DealPayload;
  DEAL_OVERDUE: DealPayload;
  SUBMISSION_SUBMITTED: DealPayload & { version: number };
  REVIEW_DUE_SOON: DealPayload;
  CHANGES_REQUESTED: DealPayload & { round: number };
  DEAL_COMPLETED: DealPayload & { auto: boolean; byVerdict?: true };
  ESCROW_RELEASED: DealPayload & { netMinor: string };
  DEAL_CANCELED: DealPayload & { cause: CancelCause };
  ESCROW_REFUNDED: DealPayload & { amountMinor: string };
  ESCROW_SPLIT: DealPayload & { netMinor: string; brandMinor: string };
  CANCELLATION_PROPOSED: ProposalPayload & { netMinor: string; brandMinor: string };
  CANCELLATION_ACCEPTED: ProposalPayload;
  CANCELLATION_DECLINED: ProposalPayload;
  CANCELLATION_WITHDRAWN: ProposalPayload;
  CANCELLATION_EXPIRED: ProposalPayload;
  DISPUTE_OPENED: DisputePayload;
  /** internal: a note among admins. */
  DISPUTE_MESSAGE: DisputePayload & { messageId: string; internal: boolean };
  DISPUTE_WITHDRAWN: DisputePayload;
  /** agreed: the sides came to terms, no admin decided. */
  DISPUTE_RESOLVED: DisputePayload & { outcome: DisputeOutcome; agreed: boolean };
  DISPUTE_OVERDUE: DisputePayload;
  TIP_RECEIVED: DealPayload & { tipId: string; amountMinor: string };
  MESSAGE_SENT: { conversationId: string; messageId: string; senderId: string };
  DEPOSIT_SUCCEEDED: { depositId: string; userId: string };
  DEPOSIT_FAILED: { depositId: string; userId: string };
  DEPOSIT_CHARGED_BACK: { depositId: string; userId: string };
  PAYOUT_REQUESTED: PayoutPayload;
  PAYOUT_APPROVED: PayoutPayload;
  PAYOUT_PAID: PayoutPayload;
  PAYOUT_REJECTED: PayoutPayload;
  PAYOUT_FAILED: PayoutPayload;
  PAYOUT_RETURNED: PayoutPayload;
  /** It had failed, its money was given back, and the provider paid it after all. */
  PAYOUT_PAID_LATE: PayoutPayload;
  /** And that came back as well: it has failed after all. */
  PAYOUT_LATE_RETURNED: PayoutPayload;
  /** Above the limit; it waits for an admin other than the actor. */
  ADJUSTMENT_PROPOSED: { adjustmentId: string; actorId: string };
  /** The word of the second admin; the proposer may reject it himself. */
  ADJUSTMENT_CONFIRMED: { adjustmentId: string; actorId: string };
  ADJUSTMENT_REJECTED: { adjustmentId: string; actorId: string };
  ADJUSTMENT_POSTED: { adjustmentId: string; userId: string };
  MONEY_ALERT: {
    kind: 'SUSPENSE' | 'SUSPENSE_RELEASED' | 'LATE_PAYOUT' | 'RECONCILIATION';
    reference: string;
  };
  SESSION_CREATED: { userId: string; sessionId: string };
  PASSWORD_CHANGED: { userId: string };
  /** The token is made by whoever writes the mail; it stands neither here nor in any other row. */
  PASSWORD_RESET_REQUESTED: { userId: string };
  TELEGRAM_LINKED: { userId: string };
  TELEGRAM_UNREACHABLE: { userId: string };
}

/** Creators whose application or invitation ended with the job. */
interface WaitingPayload {
  jobId: string;
  creatorIds: string[];
  inviteeIds: string[];
}

interface InvitationPayload {
  invitationId: string;
  jobId: string;
  creatorId: string;
}

interface DealPayload {
  dealId: string;
  /** Who did it; null when the system acted. Everybody concerned but the actor is told. */
  actorId: string | null;
}

type ProposalPayload = DealPayload & { proposalId: string };
type DisputePayload = DealPayload & { disputeId: string };

/** Why a deal was canceled: a side called it off, a term passed, both agreed, or an admin decided. */
export type CancelCause = 'SIDE' | 'TERM' | 'AGREED' | 'VERDICT';

interface PayoutPayload {
  payoutId: string;
  userId: string;
}

export type EventType = keyof EventPayloads;
export type AggregateType =
  | 'job'
  | 'application'
  | 'invitation'
  | 'deal'
  | 'conversation'
  | 'deposit'
  | 'payout'
  | 'user'
  | 'ledger'
  | 'adjustment';
