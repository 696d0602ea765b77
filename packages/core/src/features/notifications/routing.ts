import type { DeliveryChannel, NotificationChannel, NotificationGroup } from '../../platform/db/index.js';
import type { EventType } from '../../platform/outbox/index.js';

export interface Route {
  group: NotificationGroup;
  /** Where the event goes unless its recipient has chosen otherwise. */
  channels: readonly NotificationChannel[];
  /** Goes there whatever was chosen: its recipient has asked for it himself. */
  isAnswer?: true;
}

export const GROUPS: readonly NotificationGroup[] = ['DEALS', 'MESSAGES', 'MONEY', 'SECURITY', 'ALERTS'];
export const CHANNELS: readonly NotificationChannel[] = ['IN_APP', 'TELEGRAM', 'EMAIL'];
export const OUTER_CHANNELS: readonly DeliveryChannel[] = ['TELEGRAM', 'EMAIL'];

const CHAT: Route['channels'] = ['IN_APP', 'TELEGRAM'];
const EVERYWHERE: Route['channels'] = ['IN_APP', 'TELEGRAM', 'EMAIL'];

const deals: Route = { group: 'DEALS', channels: CHAT };
const disputes: Route = { group: 'DEALS', channels: EVERYWHERE };
const messages: Route = { group: 'MESSAGES', channels: CHAT };
const money: Route = { group: 'MONEY', channels: CHAT };
const payouts: Route = { group: 'MONEY', channels: EVERYWHERE };
const alerts: Route = { group: 'ALERTS', channels: CHAT };
const security: Route = { group: 'SECURITY', channels: EVERYWHERE };
/** The link goes to the owner of the address and nowhere else, and a switch that is off would lock him out. */
const passwordReset: Route = { group: 'SECURITY', channels: ['EMAIL'], isAnswer: true };
/** News of Telegram itself are told on the site. */
const telegram: Route = { group: 'SECURITY', channels: ['IN_APP'] };

/** Which group an event belongs to and where it goes. A type without a row does not compile. */
export const ROUTES: { readonly [T in EventType]: Route } = {
  JOB_SUBMITTED: deals,
  JOB_APPROVED: deals,
  JOB_REJECTED: deals,
  JOB_CLOSED: deals,
  JOB_CANCELED: deals,
  JOB_MATCHED: alerts,
  APPLICATION_CREATED: deals,
  APPLICATION_WITHDRAWN: deals,
  APPLICATION_ACCEPTED: deals,
  APPLICATION_REJECTED: deals,
  INVITATION_SENT: deals,
  INVITATION_ACCEPTED: deals,
  INVITATION_DECLINED: deals,
  INVITATION_REVOKED: deals,
  INVITATION_EXPIRED: deals,
  FUNDING_DUE_SOON: deals,
  ESCROW_FUNDED: deals,
  DEAL_DUE_SOON: deals,
  DEAL_OVERDUE: deals,
  SUBMISSION_SUBMITTED: deals,
  REVIEW_DUE_SOON: deals,
  CHANGES_REQUESTED: deals,
  DEAL_COMPLETED: deals,
  ESCROW_RELEASED: money,
  DEAL_CANCELED: deals,
  ESCROW_REFUNDED: money,
  ESCROW_SPLIT: money,
  CANCELLATION_PROPOSED: deals,
  CANCELLATION_ACCEPTED: deals,
  CANCELLATION_DECLINED: deals,
  CANCELLATION_WITHDRAWN: deals,
  CANCELLATION_EXPIRED: deals,
  DISPUTE_OPENED: disputes,
  DISPUTE_MESSAGE: disputes,
  DISPUTE_WITHDRAWN: disputes,
  DISPUTE_RESOLVED: disputes,
  DISPUTE_OVERDUE: disputes,
  TIP_RECEIVED: money,
  MESSAGE_SENT: messages,
  DEPOSIT_SUCCEEDED: money,
  DEPOSIT_FAILED: money,
  DEPOSIT_CHARGED_BACK: money,
  PAYOUT_REQUESTED: payouts,
  PAYOUT_APPROVED: payouts,
  PAYOUT_PAID: payouts,
  PAYOUT_REJECTED: payouts,
  PAYOUT_FAILED: payouts,
  PAYOUT_RETURNED: payouts,
  PAYOUT_PAID_LATE: payouts,
  PAYOUT_LATE_RETURNED: payouts,
  ADJUSTMENT_PROPOSED: money,
  ADJUSTMENT_CONFIRMED: money,
  ADJUSTMENT_REJECTED: money,
  ADJUSTMENT_POSTED: money,
  MONEY_ALERT: money,
  SESSION_CREATED: security,
  PASSWORD_CHANGED: security,
  PASSWORD_RESET_REQUESTED: passwordReset,
  TELEGRAM_LINKED: telegram,
  TELEGRAM_UNREACHABLE: telegram,
};

/** Money and security are always told in app: nobody may say that he could not have known. */
export const isLocked = (group: NotificationGroup, channel: NotificationChannel): boolean =>
  channel === 'IN_APP' && (group === 'MONEY' || group === 'SECURITY');

/** @param off the channels that the recipient has switched off for the group */
export function isTold(
  { group, channels, isAnswer }: Route,
  channel: NotificationChannel,
  off: readonly NotificationChannel[],
): boolean {
  if (!channels.includes(channel)) return false;
  return isAnswer === true || isLocked(group, channel) || !off.includes(channel);
}
