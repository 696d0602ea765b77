import { Injectable } from '@nestjs/common';
import { later } from '../../platform/clock/index.js';
import { Prisma, type DisputeStatus, type PrismaTypes } from '../../platform/db/index.js';
import { notFound } from '../../platform/errors/index.js';
import type { Minor } from '../../platform/money/index.js';
import { idCursor, toPage, type Page, type PageRequest } from '../../platform/paging/index.js';
import {
  DISPUTE_TERM,
  DealsQueries,
  PARTY_SELECT,
  partyView,
  type DealView,
  type TransitionView,
} from '../deals/index.js';
import { escrowCode } from '../ledger/index.js';
import { DISPUTE_SELECT, disputeView, type DisputeSummaryView, type DisputeView } from './dispute.view.js';
import { PartyHistoryQueries, type PartyHistory } from './party-history.queries.js';

export interface EscrowEntryView {
  reference: string;
  kind: string;
  amountMinor: Minor;
  balanceAfterMinor: Minor;
  createdAt: Date;
}

/** All an admin needs to decide. */
export interface AdminDisputeView extends DisputeView {
  deal: DealView;
  timeline: TransitionView[];
  /** What went through the deal's escrow, oldest first. */
  escrowEntries: EscrowEntryView[];
  brandHistory: PartyHistory;
  creatorHistory: PartyHistory;
}

const SUMMARY_SELECT = {
  id: true,
  status: true,
  reason: true,
  openerRole: true,
  outcome: true,
  createdAt: true,
  closedAt: true,
  deal: {
    select: {
      id: true,
      title: true,
      priceMinor: true,
      currency: true,
      brand: PARTY_SELECT,
      creator: PARTY_SELECT,
    },
  },
} satisfies PrismaTypes.DisputeSelect;

@Injectable()
export class AdminDisputesQueries {
  constructor(
    private readonly prisma: Prisma,
    private readonly deals: DealsQueries,
    private readonly history: PartyHistoryQueries,
  ) {}

  /** Open ones oldest first, as a queue; closed ones newest first. */
  async list(status: DisputeStatus, page: PageRequest): Promise<Page<DisputeSummaryView>> {
    const cursor = idCursor(page);
    const isQueue = status === 'OPEN';
    const rows = await this.prisma.dispute.findMany({
      where: { status, ...(cursor && { id: isQueue ? { gt: cursor } : { lt: cursor } }) },
      orderBy: { id: isQueue ? 'asc' : 'desc' },
      take: page.limit + 1,
      select: SUMMARY_SELECT,
    });
    return toPage(rows, page.limit, (row) => row.id, summaryView);
  }

  /** @throws NOT_FOUND */
  async get(disputeId: string, adminId: string): Promise<AdminDisputeView> {
    const row = await this.prisma.dispute.findFirst({ where: { id: disputeId }, select: DISPUTE_SELECT });
    if (row === null) throw notFound();
    const admin = { id: adminId, role: 'ADMIN' } as const;
    const deal = await this.deals.get(row.dealId, admin);
    const [timeline, escrowEntries, brandHistory, creatorHistory] = await Promise.all([
      this.deals.timeline(deal.id, admin),
      this.escrowEntries(deal.id),
      this.history.of(deal.brand.id, 'BRAND'),
      this.history.of(deal.creator.id, 'CREATOR'),
    ]);
    return { ...disputeView(row, deal, admin), timeline, escrowEntries, brandHistory, creatorHistory };
  }

  private async escrowEntries(dealId: string): Promise<EscrowEntryView[]> {
    const rows = await this.prisma.ledgerEntry.findMany({
      where: { account: { code: escrowCode(dealId) } },
      orderBy: { accountVersion: 'asc' },
      select: {
        amountMinor: true,
        balanceAfterMinor: true,
        transaction: { select: { reference: true, kind: true, createdAt: true } },
      },
    });
    // An escrow account keeps its balance, so each of its entries has one.
    return rows.map(({ transaction, amountMinor, balanceAfterMinor }) => ({
      ...transaction,
      amountMinor,
      balanceAfterMinor: balanceAfterMinor!,
    }));
  }
}

type SummaryRow = PrismaTypes.DisputeGetPayload<{ select: typeof SUMMARY_SELECT }>;

function summaryView({ deal, ...row }: SummaryRow): DisputeSummaryView {
  const { brand, creator, ...facts } = deal;
  return {
    ...row,
    deadlineAt: row.status === 'OPEN' ? later(row.createdAt, DISPUTE_TERM) : null,
    deal: { ...facts, brandName: partyView(brand).name, creatorName: partyView(creator).name },
  };
}
