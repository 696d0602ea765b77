import type { PrismaTypes } from '../../platform/db/index.js';

/** What the views of deals are made of. */
export const PARTY_SELECT = {
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
  disputedAt: true,
  statusBeforeDispute: true,
  createdAt: true,
  completedAt: true,
  canceledAt: true,
  job: { select: { id: true, title: true } },
  brand: PARTY_SELECT,
  creator: PARTY_SELECT,
  escrow: { select: { id: true, status: true, amountMinor: true, fundedAt: true, settledAt: true } },
  _count: { select: { submissions: true } },
  // The one that is open, or the one that ended the deal: never both.
  proposals: {
    where: { status: { in: ['OPEN', 'ACCEPTED'] } },
    orderBy: { id: 'desc' },
    take: 1,
    select: {
      id: true,
      status: true,
      proposerRole: true,
      creatorGrossMinor: true,
      reason: true,
      createdAt: true,
      expiresAt: true,
    },
  },
  disputes: {
    orderBy: { id: 'desc' },
    take: 1,
    select: {
      id: true,
      status: true,
      reason: true,
      openerRole: true,
      outcome: true,
      creatorGrossMinor: true,
      verdict: true,
      overdueNotifiedAt: true,
      createdAt: true,
      closedAt: true,
    },
  },
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
  tips: { select: { id: true, amountMinor: true, createdAt: true }, orderBy: { id: 'desc' } },
} satisfies PrismaTypes.DealSelect;

export type SummaryRow = PrismaTypes.DealGetPayload<{ select: typeof DEAL_SUMMARY_SELECT }>;
export type DealRow = PrismaTypes.DealGetPayload<{ select: typeof DEAL_SELECT }>;
export type SubmissionRow = PrismaTypes.SubmissionGetPayload<{ select: typeof SUBMISSION_SELECT }>;
