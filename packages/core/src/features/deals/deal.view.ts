import { maskContacts } from '../../platform/contacts/index.js';
import type {
  ActorRole,
  Currency,
  DealStatus,
  EscrowStatus,
  PrismaTypes,
  SubmissionStatus,
} from '../../platform/db/index.js';
import { commissionOf, type Minor } from '../../platform/money/index.js';
import type { PartyView } from '../conversations/index.js';
import type { Brief } from '../jobs/index.js';
import { sideOf } from './deal-access.js';
import type { DealAction, DealConsequence } from './deal-machine.js';
import { allowedActions, nextStep, settlementOnSilence } from './deal-rules.js';
import type { SubmissionItem } from './submission-item.js';

export interface EscrowView {
  id: string;
  status: EscrowStatus;
  amountMinor: Minor;
  fundedAt: Date | null;
  settledAt: Date | null;
}

export interface ChangeRequestView {
  id: string;
  round: number;
  text: string;
  briefItem: string | null;
  timecodeSec: number | null;
  createdAt: Date;
}

export interface SubmissionView {
  id: string;
  version: number;
  note: string;
  items: SubmissionItem[];
  status: SubmissionStatus;
  createdAt: Date;
  changeRequests: ChangeRequestView[];
}

/** A row of «Мои сделки». */
export interface DealSummaryView {
  id: string;
  status: DealStatus;
  title: string;
  priceMinor: Minor;
  currency: Currency;
  commissionBps: number;
  /** Commission on the whole price; the creator gets `netMinor`. */
  feeMinor: Minor;
  netMinor: Minor;
  escrow: EscrowView;
  job: { id: string; title: string };
  brand: PartyView;
  creator: PartyView;
  conversationId: string;
  revisionRoundsAllowed: number;
  revisionRoundsUsed: number;
  reviewDays: number;
  fundingDueAt: Date;
  dueAt: Date | null;
  reviewDueAt: Date | null;
  nextActor: ActorRole | null;
  deadlineAt: Date | null;
  onDeadline: DealConsequence | null;
  /** Where the money in escrow goes by itself, and when, if nobody does anything more. */
  settlesTo: 'BRAND' | 'CREATOR' | null;
  settlesAt: Date | null;
  /** What the caller may do now. */
  allowedActions: DealAction[];
  createdAt: Date;
  completedAt: Date | null;
  canceledAt: Date | null;
}

export interface DealView extends DealSummaryView {
  brief: Brief;
  briefHash: string;
  workDays: number;
  shippingRequired: boolean;
  receivedAt: Date | null;
  startedAt: Date | null;
  cancelReason: string | null;
  /** Newest first. */
  submissions: SubmissionView[];
}

const PARTY_SELECT = {
  select: { id: true, displayName: true, brandProfile: { select: { companyName: true } } },
} satisfies PrismaTypes.UserDefaultArgs;

export const DEAL_SUMMARY_SELECT = {
  id: true,
  status: true,
  title: true,
  brandId: true,
  creatorId: true,
  conversationId: true,
  priceMinor: true,
  currency: true,
  commissionBps: true,
  revisionRoundsAllowed: true,
  revisionRoundsUsed: true,
  reviewDays: true,
  shippingRequired: true,
  receivedAt: true,
  fundingDueAt: true,
  dueAt: true,
  reviewDueAt: true,
  remindedAt: true,
  overdueNotifiedAt: true,
  createdAt: true,
  completedAt: true,
  canceledAt: true,
  job: { select: { id: true, title: true } },
  brand: PARTY_SELECT,
  creator: PARTY_SELECT,
  escrow: { select: { id: true, status: true, amountMinor: true, fundedAt: true, settledAt: true } },
  _count: { select: { submissions: true } },
} satisfies PrismaTypes.DealSelect;

export const SUBMISSION_SELECT = {
  id: true,
  version: true,
  note: true,
  items: true,
  status: true,
  createdAt: true,
  changeRequests: {
    select: { id: true, round: true, text: true, briefItem: true, timecodeSec: true, createdAt: true },
    orderBy: { round: 'asc' },
  },
} satisfies PrismaTypes.SubmissionSelect;

export const DEAL_SELECT = {
  ...DEAL_SUMMARY_SELECT,
  brief: true,
  briefHash: true,
  workDays: true,
  startedAt: true,
  cancelReason: true,
  submissions: { select: SUBMISSION_SELECT, orderBy: { version: 'desc' } },
} satisfies PrismaTypes.DealSelect;

type SummaryRow = PrismaTypes.DealGetPayload<{ select: typeof DEAL_SUMMARY_SELECT }>;
type DealRow = PrismaTypes.DealGetPayload<{ select: typeof DEAL_SELECT }>;
type SubmissionRow = PrismaTypes.SubmissionGetPayload<{ select: typeof SUBMISSION_SELECT }>;

/** As this viewer sees it; for a viewer who is not a side of the deal there is nothing to do on it. */
export function dealSummaryView(row: SummaryRow, viewerId: string, now: Date): DealSummaryView {
  const facts = { ...row, versions: row._count.submissions };
  const feeMinor = commissionOf(row.priceMinor, row.commissionBps);
  return {
    id: row.id,
    status: row.status,
    title: row.title,
    priceMinor: row.priceMinor,
    currency: row.currency,
    commissionBps: row.commissionBps,
    feeMinor,
    netMinor: row.priceMinor - feeMinor,
    // Every deal is made together with its escrow.
    escrow: row.escrow!,
    job: row.job,
    brand: partyView(row.brand),
    creator: partyView(row.creator),
    conversationId: row.conversationId,
    revisionRoundsAllowed: row.revisionRoundsAllowed,
    revisionRoundsUsed: row.revisionRoundsUsed,
    reviewDays: row.reviewDays,
    fundingDueAt: row.fundingDueAt,
    dueAt: row.dueAt,
    reviewDueAt: row.reviewDueAt,
    ...nextStep(facts, now),
    ...settlementOnSilence(facts, now),
    allowedActions: allowedActions(facts, sideOf(row, viewerId), now),
    createdAt: row.createdAt,
    completedAt: row.completedAt,
    canceledAt: row.canceledAt,
  };
}

export function dealView(row: DealRow, viewerId: string, now: Date): DealView {
  return {
    ...dealSummaryView(row, viewerId, now),
    // Written by `freezeBrief` alone, never edited.
    brief: row.brief as unknown as Brief,
    briefHash: row.briefHash,
    workDays: row.workDays,
    shippingRequired: row.shippingRequired,
    receivedAt: row.receivedAt,
    startedAt: row.startedAt,
    cancelReason: cancelReasonFor(row, viewerId),
    submissions: row.submissions.map(submissionView),
  };
}

export const submissionView = (row: SubmissionRow): SubmissionView => ({
  ...row,
  items: row.items as unknown as SubmissionItem[],
});

/** A deal that was never paid gives the sides no contacts of each other; admins see what was written. */
function cancelReasonFor(row: DealRow, viewerId: string): string | null {
  const isOpenText = row.cancelReason === null || row.startedAt !== null || sideOf(row, viewerId) === null;
  return isOpenText ? row.cancelReason : maskContacts(row.cancelReason!).text;
}

function partyView(user: SummaryRow['brand']): PartyView {
  return { id: user.id, name: user.brandProfile?.companyName || user.displayName };
}
