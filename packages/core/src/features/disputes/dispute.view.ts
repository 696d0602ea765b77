import type {
  ActorRole,
  Currency,
  DisputeOutcome,
  DisputeReason,
  DisputeStatus,
  PrismaTypes,
} from '../../platform/db/index.js';
import type { Minor } from '../../platform/money/index.js';
import { partsOf, type DealSummaryView, type EscrowParts } from '../deals/index.js';
import { disputeMachine, type DisputeAction, type DisputeActor } from './dispute-machine.js';

export interface DisputeMessageView {
  id: string;
  authorRole: ActorRole;
  text: string;
  links: string[];
  internal: boolean;
  createdAt: Date;
}

export interface DisputeView {
  id: string;
  status: DisputeStatus;
  reason: DisputeReason;
  openerRole: ActorRole;
  text: string;
  links: string[];
  /** Oldest first. */
  messages: DisputeMessageView[];
  outcome: DisputeOutcome | null;
  /** Who gets how much by the outcome. */
  parts: EscrowParts | null;
  /** null also where the sides agreed. */
  verdict: string | null;
  createdAt: Date;
  closedAt: Date | null;
  /** Its money and its sides; `deadlineAt` and `onDeadline` are those of the dispute while it is open. */
  deal: DealSummaryView;
  /** What the caller may do now. */
  allowedActions: DisputeAction[];
}

export const DISPUTE_SELECT = {
  id: true,
  dealId: true,
  openerId: true,
  status: true,
  reason: true,
  openerRole: true,
  text: true,
  links: true,
  outcome: true,
  creatorGrossMinor: true,
  verdict: true,
  createdAt: true,
  closedAt: true,
  messages: {
    orderBy: { id: 'asc' },
    select: { id: true, authorRole: true, text: true, links: true, internal: true, createdAt: true },
  },
} satisfies PrismaTypes.DisputeSelect;

export type DisputeRow = PrismaTypes.DisputeGetPayload<{ select: typeof DISPUTE_SELECT }>;

export interface DisputeViewer {
  id: string;
  role: 'BRAND' | 'CREATOR' | 'ADMIN';
}

/** As this viewer sees it: notes among admins are for admins alone. */
export function disputeView<D extends DealSummaryView>(row: DisputeRow, deal: D, viewer: DisputeViewer) {
  const { dealId: _deal, openerId, creatorGrossMinor, messages, ...dispute } = row;
  return {
    ...dispute,
    messages: messages.filter(({ internal }) => viewer.role === 'ADMIN' || !internal),
    parts: creatorGrossMinor === null ? null : partsOf(deal, creatorGrossMinor),
    deal,
    allowedActions: disputeMachine.allowedActions(row.status, actorOf(openerId, viewer)),
  };
}

function actorOf(openerId: string | null, viewer: DisputeViewer): DisputeActor {
  if (viewer.role === 'ADMIN') return 'ADMIN';
  return openerId === viewer.id ? 'OPENER' : 'SIDE';
}

/** A row of the admins' queue. */
export interface DisputeSummaryView {
  id: string;
  status: DisputeStatus;
  reason: DisputeReason;
  openerRole: ActorRole;
  outcome: DisputeOutcome | null;
  createdAt: Date;
  closedAt: Date | null;
  /** Until when admins should have decided; null once it is closed. */
  deadlineAt: Date | null;
  deal: {
    id: string;
    title: string;
    priceMinor: Minor;
    currency: Currency;
    brandName: string;
    creatorName: string;
  };
}
