import type { Messages } from '@/i18n/messages';
import type { Tone } from '@/ui/tone';

/** Whose words a status is told in; an administrator reads the brand's. */
export type Side = 'brand' | 'creator';

export type StatusIcon =
  | 'draft'
  | 'open'
  | 'pause'
  | 'closed'
  | 'done'
  | 'canceled'
  | 'clock'
  | 'review'
  | 'work'
  | 'money'
  | 'changes'
  | 'refused'
  | 'dispute'
  | 'sending'
  | 'returned'
  | 'split'
  | 'person';

export interface StatusLook {
  icon: StatusIcon;
  /** One tone, or one for each side where the same state asks more of one of them. */
  tone: Tone | Record<Side, Tone>;
}

type StatusMessages = Messages['status'];
export type StatusEntity = Exclude<keyof StatusMessages, 'track' | 'dealUndated'>;
export type StatusCode<E extends StatusEntity> = Extract<keyof StatusMessages[E], string>;

/** How each status looks; its words are in `messages/ru/status.json` under the same names. */
export const STATUS_TABLE: { [E in StatusEntity]: Record<StatusCode<E>, StatusLook> } = {
  job: {
    DRAFT: { icon: 'draft', tone: 'neutral' },
    PUBLISHED: { icon: 'open', tone: 'money' },
    PAUSED: { icon: 'pause', tone: 'warn' },
    CLOSED: { icon: 'closed', tone: 'neutral' },
    COMPLETED: { icon: 'done', tone: 'neutral' },
    CANCELED: { icon: 'canceled', tone: 'neutral' },
  },
  moderation: {
    NONE: { icon: 'draft', tone: 'neutral' },
    PENDING: { icon: 'clock', tone: 'info' },
    APPROVED: { icon: 'done', tone: 'money' },
    REJECTED: { icon: 'refused', tone: 'danger' },
  },
  application: {
    PENDING: { icon: 'clock', tone: { brand: 'accent', creator: 'info' } },
    ACCEPTED: { icon: 'done', tone: 'money' },
    REJECTED: { icon: 'canceled', tone: 'neutral' },
    WITHDRAWN: { icon: 'returned', tone: 'neutral' },
    EXPIRED: { icon: 'clock', tone: 'neutral' },
  },
  invitation: {
    SENT: { icon: 'clock', tone: { brand: 'info', creator: 'accent' } },
    ACCEPTED: { icon: 'done', tone: 'money' },
    DECLINED: { icon: 'canceled', tone: 'neutral' },
    REVOKED: { icon: 'returned', tone: 'neutral' },
    EXPIRED: { icon: 'clock', tone: 'neutral' },
  },
  deal: {
    AWAITING_FUNDING: { icon: 'money', tone: { brand: 'accent', creator: 'warn' } },
    IN_PROGRESS: { icon: 'work', tone: { brand: 'info', creator: 'accent' } },
    IN_REVIEW: { icon: 'review', tone: { brand: 'accent', creator: 'info' } },
    COMPLETED: { icon: 'done', tone: 'money' },
    CANCELED: { icon: 'canceled', tone: 'neutral' },
    DISPUTED: { icon: 'dispute', tone: 'warn' },
  },
  escrow: {
    UNFUNDED: { icon: 'money', tone: 'neutral' },
    FUNDED: { icon: 'money', tone: 'money' },
    HELD: { icon: 'money', tone: 'money' },
    RELEASED: { icon: 'done', tone: 'money' },
    REFUNDED: { icon: 'returned', tone: 'neutral' },
    SPLIT: { icon: 'split', tone: 'info' },
  },
  submission: {
    SUBMITTED: { icon: 'review', tone: { brand: 'accent', creator: 'info' } },
    DISPUTED: { icon: 'dispute', tone: 'warn' },
    JUDGED: { icon: 'done', tone: 'money' },
    CHANGES_REQUESTED: { icon: 'changes', tone: { brand: 'info', creator: 'accent' } },
    APPROVED: { icon: 'done', tone: 'money' },
    CLOSED: { icon: 'closed', tone: 'neutral' },
  },
  payout: {
    PENDING: { icon: 'clock', tone: 'info' },
    APPROVED: { icon: 'done', tone: 'info' },
    SENDING: { icon: 'sending', tone: 'info' },
    PAID: { icon: 'done', tone: 'money' },
    FAILED: { icon: 'refused', tone: 'danger' },
    PAID_LATE: { icon: 'done', tone: 'warn' },
    RETURNED: { icon: 'returned', tone: 'warn' },
    REJECTED: { icon: 'refused', tone: 'danger' },
    CANCELED: { icon: 'canceled', tone: 'neutral' },
  },
  deposit: {
    PENDING: { icon: 'clock', tone: 'warn' },
    SUCCEEDED: { icon: 'done', tone: 'money' },
    FAILED: { icon: 'refused', tone: 'danger' },
    EXPIRED: { icon: 'clock', tone: 'neutral' },
    CHARGED_BACK: { icon: 'dispute', tone: 'danger' },
  },
  dispute: {
    OPEN: { icon: 'dispute', tone: 'warn' },
    RELEASE: { icon: 'done', tone: 'neutral' },
    REFUND: { icon: 'returned', tone: 'neutral' },
    SPLIT: { icon: 'split', tone: 'neutral' },
    RESOLVED: { icon: 'done', tone: 'neutral' },
    WITHDRAWN: { icon: 'returned', tone: 'neutral' },
  },
  verification: {
    UNVERIFIED: { icon: 'person', tone: 'neutral' },
    PENDING: { icon: 'clock', tone: 'info' },
    VERIFIED: { icon: 'done', tone: 'money' },
    REJECTED: { icon: 'refused', tone: 'danger' },
  },
};

export function toneFor(look: StatusLook, side: Side): Tone {
  return typeof look.tone === 'string' ? look.tone : look.tone[side];
}
