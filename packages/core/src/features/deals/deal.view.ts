import { maskContacts } from '../../platform/contacts/index.js';
import type {
  ActorRole,
  Currency,
  DealStatus,
  DisputeOutcome,
  DisputeReason,
  DisputeStatus,
  EscrowStatus,
  SubmissionStatus,
} from '../../platform/db/index.js';
import { commissionOf, type Minor } from '../../platform/money/index.js';
import type { PartyView } from '../conversations/index.js';
import type { Brief } from '../jobs/index.js';
import { standingProposal, type DealAction, type DealConsequence, type DealFacts } from './deal-machine.js';
import { allowedActions, nextStep, settlementOnSilence, type DealViewerRole } from './deal-rules.js';
import { partsOf, type EscrowParts } from './escrow-parts.js';
import type { DealRow, SubmissionRow, SummaryRow } from './deal.select.js';
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

/** An offer to end the deal by agreement, and what it would leave each side with. */
export interface ProposalView extends EscrowParts {
  id: string;
  proposerRole: ActorRole;
  reason: string;
  createdAt: Date;
  expiresAt: Date;
}

export interface DealDisputeView {
  id: string;
  status: DisputeStatus;
  reason: DisputeReason;
  openerRole: ActorRole;
  outcome: DisputeOutcome | null;
  creatorGrossMinor: Minor | null;
  /** null also where the sides agreed. */
  verdict: string | null;
  createdAt: Date;
  closedAt: Date | null;
}

/** What the brand gave on top of the price, in the currency of the deal and without commission. */
export interface TipView {
  id: string;
  amountMinor: Minor;
  createdAt: Date;
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
  openProposal: ProposalView | null;
  /** The last one. */
  dispute: DealDisputeView | null;
  /** Where the escrow was split: into what. */
  split: EscrowParts | null;
  /** Newest first. */
  tips: TipView[];
}

/** As this viewer sees it; for one who has no part in the deal there is nothing to do on it. */
export function dealSummaryView(row: SummaryRow, viewer: DealViewerRole, now: Date): DealSummaryView {
  const facts = factsOf(row);
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
    allowedActions: allowedActions(facts, viewer, now),
    createdAt: row.createdAt,
    completedAt: row.completedAt,
    canceledAt: row.canceledAt,
  };
}

export function dealView(row: DealRow, viewer: DealViewerRole, now: Date): DealView {
  return {
    ...dealSummaryView(row, viewer, now),
    // Written by `freezeBrief` alone, never edited.
    brief: row.brief as unknown as Brief,
    briefHash: row.briefHash,
    workDays: row.workDays,
    shippingRequired: row.shippingRequired,
    receivedAt: row.receivedAt,
    startedAt: row.startedAt,
    cancelReason: cancelReasonFor(row, viewer),
    submissions: row.submissions.map(submissionView),
    ...endingOf(row, now),
    tips: row.tips,
  };
}

export const submissionView = (row: SubmissionRow): SubmissionView => ({
  ...row,
  items: row.items as unknown as SubmissionItem[],
});

const openProposalOf = ({ proposals: [proposal] }: SummaryRow) =>
  proposal?.status === 'OPEN' ? proposal : null;

function factsOf(row: SummaryRow): DealFacts {
  const [dispute] = row.disputes;
  return {
    ...row,
    versions: row._count.submissions,
    openProposal: openProposalOf(row),
    openDispute: dispute?.status === 'OPEN' ? dispute : null,
  };
}

/** How the deal may end, or ended, otherwise than by acceptance of the work. */
function endingOf(row: DealRow, now: Date): Pick<DealView, 'openProposal' | 'dispute' | 'split'> {
  const proposal = standingProposal({ openProposal: openProposalOf(row) }, now);
  const [dispute] = row.disputes;
  // Agreed or decided: a dispute that the sides ended themselves carries the same amount.
  const splitMinor = row.proposals[0]?.creatorGrossMinor ?? dispute?.creatorGrossMinor;
  return {
    openProposal: proposal && proposalView(row, proposal),
    dispute: dispute ? disputeView(dispute) : null,
    split: row.escrow?.status === 'SPLIT' && splitMinor != null ? partsOf(row, splitMinor) : null,
  };
}

function proposalView(
  row: DealRow,
  { status: _open, ...proposal }: DealRow['proposals'][number],
): ProposalView {
  return { ...proposal, ...partsOf(row, proposal.creatorGrossMinor) };
}

function disputeView({
  overdueNotifiedAt: _admins,
  ...dispute
}: DealRow['disputes'][number]): DealDisputeView {
  return dispute;
}

/** A deal that was never paid gives the sides no contacts of each other; admins see what was written. */
function cancelReasonFor(row: DealRow, viewer: DealViewerRole): string | null {
  const isOpenText = row.cancelReason === null || row.startedAt !== null || viewer === 'ADMIN';
  return isOpenText ? row.cancelReason : maskContacts(row.cancelReason!).text;
}

export function partyView(user: SummaryRow['brand']): PartyView {
  return { id: user.id, name: user.brandProfile?.companyName || user.displayName };
}
