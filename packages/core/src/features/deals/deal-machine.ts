import { DAY, HOUR, later } from '../../platform/clock/index.js';
import type { ActorRole, DealStatus } from '../../platform/db/index.js';
import type { Rule } from '../../platform/errors/index.js';

/** The brand is reminded this long before its silence is taken for approval. */
export const REVIEW_NOTICE = DAY;
/** Reminders of the other terms go out this long before them. */
export const REMINDER_LEAD = DAY;
/** After changes are requested the creator never has less than this. */
export const MIN_REWORK_TIME = 48 * HOUR;
/** A deal this long overdue without a single version is over. */
export const ABANDONED_AFTER = 7 * DAY;
/** How often both sides are told of an overdue deal that has a version. */
export const OVERDUE_REPEAT = 7 * DAY;
/**
 * Work time counts from the receipt of the parcel, or from this long after funding when nobody has
 * confirmed it: a parcel that never comes must not keep the brand's money for ever.
 */
export const PARCEL_TERM = 14 * DAY;

export const DEAL_ACTIONS = [
  'ACCEPT',
  'FUND',
  'CANCEL',
  'EXPIRE_FUNDING',
  'CONFIRM_RECEIPT',
  'SUBMIT',
  'REQUEST_CHANGES',
  'APPROVE',
  'AUTO_APPROVE',
  'MARK_OVERDUE',
  'CANCEL_ABANDONED',
] as const;
export type DealAction = (typeof DEAL_ACTIONS)[number];

/** What happens when the deadline passes in silence. */
export const DEAL_CONSEQUENCES = [
  'CANCELED',
  'BRAND_MAY_CANCEL',
  'PARTIES_REMINDED',
  'CANCELED_AND_REFUNDED',
  'AUTO_APPROVED',
] as const;
export type DealConsequence = (typeof DEAL_CONSEQUENCES)[number];

/** What the machine needs to know of a deal. */
export interface DealFacts {
  status: DealStatus;
  shippingRequired: boolean;
  receivedAt: Date | null;
  fundingDueAt: Date;
  dueAt: Date | null;
  reviewDueAt: Date | null;
  remindedAt: Date | null;
  overdueNotifiedAt: Date | null;
  revisionRoundsAllowed: number;
  revisionRoundsUsed: number;
  /** Versions handed in so far. */
  versions: number;
}

export interface DealTransitionRule {
  /** null: the deal does not exist yet. */
  from: DealStatus | null;
  action: DealAction;
  who: ActorRole;
  to: DealStatus;
  /** What happens to the money in escrow. */
  effect: 'OPEN' | 'FUND' | 'RELEASE' | 'REFUND' | 'NONE';
  /** The move everybody waits for in this state: makes `who` the next actor. */
  awaited?: true;
  /** Not before this moment; null: not at all as things stand. Absent: at any time. */
  opensAt?: (deal: DealFacts, now: Date) => Date | null;
  /** What the opening of this row means to whoever let that moment come. */
  onDeadline?: DealConsequence;
  /** A refusal with a rule of its own. */
  refusal?: (deal: DealFacts) => Rule | null;
}

const afterDue =
  (delay: number) =>
  (deal: DealFacts): Date | null =>
    deal.versions === 0 && deal.dueAt !== null ? later(deal.dueAt, delay) : null;

/** Until the reminder is out, approval by silence is always a full notice away. */
function autoApprovalAt({ reviewDueAt, remindedAt }: DealFacts, now: Date): Date | null {
  if (reviewDueAt === null) return null;
  const noticeGiven = later(remindedAt ?? now, REVIEW_NOTICE);
  return noticeGiven > reviewDueAt ? noticeGiven : reviewDueAt;
}

function overdueNoticeAt({ dueAt, overdueNotifiedAt, versions }: DealFacts): Date | null {
  if (overdueNotifiedAt === null) return dueAt;
  return versions > 0 ? later(overdueNotifiedAt, OVERDUE_REPEAT) : null;
}

/**
 * The one table of deal states. Guards, `allowedActions`, `nextActor`, `deadlineAt` and `onDeadline` are all
 * read from it; of rows that open at the same moment the first is the one people are told of.
 */
export const DEAL_TABLE: readonly DealTransitionRule[] = [
  { from: null, action: 'ACCEPT', who: 'BRAND', to: 'AWAITING_FUNDING', effect: 'OPEN' },

  {
    from: 'AWAITING_FUNDING',
    action: 'FUND',
    who: 'BRAND',
    to: 'IN_PROGRESS',
    effect: 'FUND',
    awaited: true,
  },
  { from: 'AWAITING_FUNDING', action: 'CANCEL', who: 'BRAND', to: 'CANCELED', effect: 'NONE' },
  { from: 'AWAITING_FUNDING', action: 'CANCEL', who: 'CREATOR', to: 'CANCELED', effect: 'NONE' },
  {
    from: 'AWAITING_FUNDING',
    action: 'EXPIRE_FUNDING',
    who: 'SYSTEM',
    to: 'CANCELED',
    effect: 'NONE',
    opensAt: (deal) => deal.fundingDueAt,
    onDeadline: 'CANCELED',
  },

  { from: 'IN_PROGRESS', action: 'SUBMIT', who: 'CREATOR', to: 'IN_REVIEW', effect: 'NONE', awaited: true },
  {
    from: 'IN_PROGRESS',
    action: 'CONFIRM_RECEIPT',
    who: 'CREATOR',
    to: 'IN_PROGRESS',
    effect: 'NONE',
    // Who has handed in work has had the parcel: a late confirmation must not start the term anew.
    refusal: ({ shippingRequired, receivedAt, versions }) =>
      shippingRequired && receivedAt === null && versions === 0 ? null : 'ILLEGAL_TRANSITION',
  },
  { from: 'IN_PROGRESS', action: 'CANCEL', who: 'CREATOR', to: 'CANCELED', effect: 'REFUND' },
  {
    from: 'IN_PROGRESS',
    action: 'CANCEL',
    who: 'BRAND',
    to: 'CANCELED',
    effect: 'REFUND',
    opensAt: afterDue(0),
    onDeadline: 'BRAND_MAY_CANCEL',
  },
  {
    from: 'IN_PROGRESS',
    action: 'MARK_OVERDUE',
    who: 'SYSTEM',
    to: 'IN_PROGRESS',
    effect: 'NONE',
    opensAt: overdueNoticeAt,
    onDeadline: 'PARTIES_REMINDED',
  },
  {
    from: 'IN_PROGRESS',
    action: 'CANCEL_ABANDONED',
    who: 'SYSTEM',
    to: 'CANCELED',
    effect: 'REFUND',
    opensAt: afterDue(ABANDONED_AFTER),
    onDeadline: 'CANCELED_AND_REFUNDED',
  },

  { from: 'IN_REVIEW', action: 'APPROVE', who: 'BRAND', to: 'COMPLETED', effect: 'RELEASE', awaited: true },
  {
    from: 'IN_REVIEW',
    action: 'REQUEST_CHANGES',
    who: 'BRAND',
    to: 'IN_PROGRESS',
    effect: 'NONE',
    refusal: (deal) => (deal.revisionRoundsUsed < deal.revisionRoundsAllowed ? null : 'REVISION_LIMIT'),
  },
  {
    from: 'IN_REVIEW',
    action: 'AUTO_APPROVE',
    who: 'SYSTEM',
    to: 'COMPLETED',
    effect: 'RELEASE',
    opensAt: autoApprovalAt,
    onDeadline: 'AUTO_APPROVED',
  },
];

export const FINAL_DEAL_STATUSES: readonly DealStatus[] = ['COMPLETED', 'CANCELED'];
