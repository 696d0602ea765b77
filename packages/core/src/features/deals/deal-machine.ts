import { DAY, HOUR, later } from '../../platform/clock/index.js';
import type { ActorRole, DealStatus, DisputeOutcome } from '../../platform/db/index.js';
import type { Rule } from '../../platform/errors/index.js';

/** The brand is reminded this long before its silence is taken for approval. */
export const REVIEW_NOTICE = DAY;
/** Reminders of the other terms go out this long before them. */
export const REMINDER_LEAD = DAY;
/** After changes are requested the creator never has less than this. */
export const MIN_REWORK_TIME = 48 * HOUR;
/** A deal this long overdue is over when there is no version of the work, and goes to an admin when there is. */
export const ABANDONED_AFTER = 7 * DAY;
/** How long admins have for a dispute before they are reminded of it, and how often they are from then on. */
export const DISPUTE_TERM = 5 * DAY;
export const DISPUTE_REMINDER_REPEAT = DAY;
/** How long a proposal to end a deal by agreement stands. */
export const PROPOSAL_TERM = 72 * HOUR;
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
  'ESCALATE_OVERDUE',
  'OPEN_DISPUTE',
  'WITHDRAW_DISPUTE',
  'RESOLVE_DISPUTE',
  'DISPUTE_OVERDUE',
  'PROPOSE_CANCELLATION',
  'ACCEPT_CANCELLATION',
  'DECLINE_CANCELLATION',
  'WITHDRAW_CANCELLATION',
  'TIP',
] as const;
export type DealAction = (typeof DEAL_ACTIONS)[number];

/** What happens when the deadline passes in silence. */
export const DEAL_CONSEQUENCES = [
  'CANCELED',
  'BRAND_MAY_CANCEL',
  'PARTIES_REMINDED',
  'CANCELED_AND_REFUNDED',
  'AUTO_APPROVED',
  'DISPUTE_OPENED',
  'ADMINS_REMINDED',
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
  /** While DISPUTED: since when the terms stand still, and where a withdrawn dispute leads back to. */
  disputedAt: Date | null;
  statusBeforeDispute: DealStatus | null;
  openDispute: { openerRole: ActorRole; overdueNotifiedAt: Date | null } | null;
  openProposal: { proposerRole: ActorRole; expiresAt: Date } | null;
  /** What an admin is deciding at this moment. */
  outcome?: DisputeOutcome;
}

export interface DealTransitionRule {
  /** null: the deal does not exist yet. */
  from: DealStatus | null;
  action: DealAction;
  who: ActorRole;
  to: DealStatus | ((deal: DealFacts) => DealStatus);
  /** What happens to the money in escrow; SETTLE: shared as agreed or decided. */
  effect: 'OPEN' | 'FUND' | 'RELEASE' | 'REFUND' | 'SETTLE' | 'NONE';
  /** The move everybody waits for in this state: makes `who` the next actor. */
  awaited?: true;
  /** Not before this moment; null: not at all as things stand. Absent: at any time. */
  opensAt?: (deal: DealFacts, now: Date) => Date | null;
  /** What the opening of this row means to whoever let that moment come. */
  onDeadline?: DealConsequence;
  /** A refusal with a rule of its own. */
  refusal?: (deal: DealFacts, now: Date) => Rule | null;
}

const SIDES = ['BRAND', 'CREATOR'] as const;

const onlyIf = (holds: boolean): Rule | null => (holds ? null : 'ILLEGAL_TRANSITION');

const afterDue =
  (delay: number, has: 'NO_VERSION' | 'A_VERSION') =>
  ({ dueAt, versions }: DealFacts): Date | null =>
    dueAt !== null && versions > 0 === (has === 'A_VERSION') ? later(dueAt, delay) : null;

/** Until the reminder is out, approval by silence is always a full notice away. */
function autoApprovalAt({ reviewDueAt, remindedAt }: DealFacts, now: Date): Date | null {
  if (reviewDueAt === null) return null;
  const noticeGiven = later(remindedAt ?? now, REVIEW_NOTICE);
  return noticeGiven > reviewDueAt ? noticeGiven : reviewDueAt;
}

function disputeReminderAt({ disputedAt, openDispute }: DealFacts): Date | null {
  const remindedAt = openDispute?.overdueNotifiedAt ?? null;
  if (remindedAt !== null) return later(remindedAt, DISPUTE_REMINDER_REPEAT);
  return disputedAt && later(disputedAt, DISPUTE_TERM);
}

/** The proposal that waits for an answer: one over its term does not, whether the sweep has come by or not. */
export function standingProposal<P extends { expiresAt: Date }>(
  { openProposal }: { openProposal: P | null },
  now: Date,
): P | null {
  return openProposal !== null && now < openProposal.expiresAt ? openProposal : null;
}

/** How the sides agree on an end while there is money in escrow; alike in each of these states. */
const agreement = (from: DealStatus): DealTransitionRule[] =>
  SIDES.flatMap((who): DealTransitionRule[] => {
    const other = who === 'BRAND' ? 'CREATOR' : 'BRAND';
    const standsFrom = (deal: DealFacts, now: Date) => standingProposal(deal, now)?.proposerRole ?? null;
    const own = (deal: DealFacts, now: Date) => onlyIf(standsFrom(deal, now) === who);
    const others = (deal: DealFacts, now: Date) => onlyIf(standsFrom(deal, now) === other);
    const stay = { from, who, to: from, effect: 'NONE' } as const;
    return [
      {
        ...stay,
        action: 'PROPOSE_CANCELLATION',
        refusal: (deal, now) => onlyIf(standingProposal(deal, now) === null),
      },
      {
        from,
        action: 'ACCEPT_CANCELLATION',
        who,
        to: 'CANCELED',
        effect: 'SETTLE',
        refusal: others,
      },
      { ...stay, action: 'DECLINE_CANCELLATION', refusal: others },
      { ...stay, action: 'WITHDRAW_CANCELLATION', refusal: own },
    ];
  });

const dispute = (from: DealStatus): DealTransitionRule[] =>
  SIDES.map((who) => ({ from, action: 'OPEN_DISPUTE', who, to: 'DISPUTED', effect: 'NONE' }));

/**
 * The one table of deal states. Guards, `allowedActions`, `nextActor`, `deadlineAt` and `onDeadline` are all
 * read from it; of rows that open at the same moment the first is the one people are told of.
 */
export const DEAL_TABLE: readonly DealTransitionRule[] = [
  { from: null, action: 'ACCEPT', who: 'BRAND', to: 'AWAITING_FUNDING', effect: 'OPEN' },
  { from: null, action: 'ACCEPT', who: 'CREATOR', to: 'AWAITING_FUNDING', effect: 'OPEN' },

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
    opensAt: afterDue(0, 'NO_VERSION'),
    onDeadline: 'BRAND_MAY_CANCEL',
  },
  {
    from: 'IN_PROGRESS',
    action: 'MARK_OVERDUE',
    who: 'SYSTEM',
    to: 'IN_PROGRESS',
    effect: 'NONE',
    opensAt: ({ dueAt, overdueNotifiedAt }) => (overdueNotifiedAt === null ? dueAt : null),
    onDeadline: 'PARTIES_REMINDED',
  },
  {
    from: 'IN_PROGRESS',
    action: 'CANCEL_ABANDONED',
    who: 'SYSTEM',
    to: 'CANCELED',
    effect: 'REFUND',
    opensAt: afterDue(ABANDONED_AFTER, 'NO_VERSION'),
    onDeadline: 'CANCELED_AND_REFUNDED',
  },
  {
    from: 'IN_PROGRESS',
    action: 'ESCALATE_OVERDUE',
    who: 'SYSTEM',
    to: 'DISPUTED',
    effect: 'NONE',
    opensAt: afterDue(ABANDONED_AFTER, 'A_VERSION'),
    onDeadline: 'DISPUTE_OPENED',
  },
  ...dispute('IN_PROGRESS'),
  ...agreement('IN_PROGRESS'),

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
  ...dispute('IN_REVIEW'),
  ...agreement('IN_REVIEW'),

  {
    from: 'DISPUTED',
    action: 'RESOLVE_DISPUTE',
    who: 'ADMIN',
    to: ({ outcome }) => (outcome === 'RELEASE' ? 'COMPLETED' : 'CANCELED'),
    effect: 'SETTLE',
    awaited: true,
  },
  ...SIDES.map((who): DealTransitionRule => ({
    from: 'DISPUTED',
    action: 'WITHDRAW_DISPUTE',
    who,
    // Set in every DISPUTED deal, by a check of the database.
    to: ({ statusBeforeDispute }) => statusBeforeDispute!,
    effect: 'NONE',
    refusal: ({ openDispute }) => onlyIf(openDispute?.openerRole === who),
  })),
  {
    from: 'DISPUTED',
    action: 'DISPUTE_OVERDUE',
    who: 'SYSTEM',
    to: 'DISPUTED',
    effect: 'NONE',
    opensAt: disputeReminderAt,
    onDeadline: 'ADMINS_REMINDED',
  },
  ...agreement('DISPUTED'),

  // Any number of times: each is a gift of its own, and the deal stays ended.
  { from: 'COMPLETED', action: 'TIP', who: 'BRAND', to: 'COMPLETED', effect: 'NONE' },
];

export const FINAL_DEAL_STATUSES: readonly DealStatus[] = ['COMPLETED', 'CANCELED'];
