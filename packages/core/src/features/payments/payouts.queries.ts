import { Injectable } from '@nestjs/common';
import { Prisma, type Currency, type PayoutMethodKind, type PayoutStatus } from '../../platform/db/index.js';
import { notFound } from '../../platform/errors/index.js';
import type { Minor } from '../../platform/money/index.js';
import { idCursor, toPage, type Page, type PageRequest } from '../../platform/paging/index.js';
import { walletCode } from '../ledger/index.js';
import { BY_HAND, allowedPayoutActions, type PayoutAction } from './payout-machine.js';
import { OPEN_PAYOUT_STATUSES } from './wallet-reserves.queries.js';

export interface PayoutView {
  id: string;
  status: PayoutStatus;
  amountMinor: Minor;
  currency: Currency;
  methodKind: PayoutMethodKind;
  methodMask: string;
  rejectReason: string | null;
  failureReason: string | null;
  createdAt: Date;
  decidedAt: Date | null;
  settledAt: Date | null;
  returnedAt: Date | null;
  /** Paid by the provider after it had failed here, and that money come back, too. */
  paidLateAt: Date | null;
  lateReturnedAt: Date | null;
  allowedActions: PayoutAction[];
}

/** What an admin needs to decide. */
export interface AdminPayoutView extends PayoutView {
  needsReview: boolean;
  /** An admin makes the transfer, or has made it, at the platform's own bank. */
  byHand: boolean;
  manualReference: string | null;
  /** When the provider first heard of it. */
  sentAt: Date | null;
  decidedBy: { id: string; displayName: string } | null;
  owner: { id: string; displayName: string; role: string; status: string; memberSince: Date };
  /** Balance as it is now, with this payout's money already set aside. */
  balanceMinor: Minor;
  paidBeforeCount: number;
}

const select = {
  id: true,
  status: true,
  amountMinor: true,
  currency: true,
  methodKind: true,
  methodMask: true,
  rejectReason: true,
  failureReason: true,
  createdAt: true,
  decidedAt: true,
  settledAt: true,
  returnedAt: true,
} as const;

const adminSelect = {
  ...select,
  needsReview: true,
  provider: true,
  manualReference: true,
  sentAt: true,
  decidedById: true,
  userId: true,
  user: { select: { id: true, displayName: true, role: true, status: true, createdAt: true } },
} as const;

@Injectable()
export class PayoutsQueries {
  constructor(private readonly prisma: Prisma) {}

  async list(userId: string, page: PageRequest): Promise<Page<PayoutView>> {
    const cursor = idCursor(page);
    const rows = await this.prisma.payout.findMany({
      where: { userId, ...(cursor && { id: { lt: cursor } }) },
      orderBy: { id: 'desc' },
      take: page.limit + 1,
      select,
    });
    const late = await this.lateOf(rows);
    return toPage(
      rows,
      page.limit,
      (row) => row.id,
      (row) => toOwnersView(row, late),
    );
  }

  /** @throws NOT_FOUND also for somebody else's payout */
  async get(id: string, userId: string): Promise<PayoutView> {
    const row = await this.prisma.payout.findFirst({ where: { id, userId }, select });
    if (!row) throw notFound();
    return toOwnersView(row, await this.lateOf([row]));
  }

  /** The admins' queue, oldest first; what has ended, newest first. */
  async listForAdmin(status: PayoutStatus, page: PageRequest): Promise<Page<AdminPayoutView>> {
    const cursor = idCursor(page);
    const isQueue = isOpen(status);
    const rows = await this.prisma.payout.findMany({
      where: { status, ...(cursor && { id: { [isQueue ? 'gt' : 'lt']: cursor } }) },
      orderBy: { id: isQueue ? 'asc' : 'desc' },
      take: page.limit + 1,
      select: adminSelect,
    });
    const facts = await this.factsOf(rows);
    return toPage(
      rows,
      page.limit,
      (row) => row.id,
      (row) => this.toAdminView(row, facts),
    );
  }

  async getForAdmin(id: string): Promise<AdminPayoutView> {
    const row = await this.prisma.payout.findFirst({ where: { id }, select: adminSelect });
    if (!row) throw notFound();
    return this.toAdminView(row, await this.factsOf([row]));
  }

  private async factsOf(payouts: readonly AdminRow[]): Promise<Facts> {
    const [accounts, paid, admins, late] = await Promise.all([
      this.prisma.ledgerAccount.findMany({
        where: { code: { in: payouts.map(({ userId, currency }) => walletCode(userId, currency)) } },
        select: { code: true, balanceMinor: true },
      }),
      this.prisma.payout.groupBy({
        by: ['userId'],
        where: { userId: { in: payouts.map(({ userId }) => userId) }, status: 'PAID' },
        _count: true,
      }),
      this.prisma.user.findMany({
        where: { id: { in: payouts.flatMap(({ decidedById }) => decidedById ?? []) } },
        select: { id: true, displayName: true },
      }),
      this.lateOf(payouts),
    ]);
    return {
      balances: new Map(accounts.map((account) => [account.code, account.balanceMinor])),
      paidBefore: new Map(paid.map((group) => [group.userId, group._count])),
      admins: new Map(admins.map((admin) => [admin.id, admin])),
      late,
    };
  }

  /** What came after the end of payouts that failed: the ledger alone knows of it. */
  private async lateOf(payouts: readonly Pick<PayoutView, 'id' | 'status'>[]): Promise<LateNews> {
    const failed = payouts.filter(({ status }) => status === 'FAILED').map(({ id }) => id);
    if (failed.length === 0) return new Map();
    const postings = await this.prisma.ledgerTransaction.findMany({
      where: { payoutId: { in: failed }, kind: { in: ['PAYOUT_LATE', 'SUSPENSE_RELEASE'] } },
      select: { payoutId: true, kind: true, createdAt: true },
    });
    return new Map(postings.map(({ payoutId, kind, createdAt }) => [`${kind} ${payoutId}`, createdAt]));
  }

  private toAdminView(
    { user, userId, provider, decidedById, ...row }: AdminRow,
    facts: Facts,
  ): AdminPayoutView {
    const { createdAt: memberSince, ...owner } = user;
    return {
      ...row,
      byHand: provider === BY_HAND,
      decidedBy: (decidedById !== null && facts.admins.get(decidedById)) || null,
      ...lateFacts(row.id, facts.late),
      owner: { ...owner, memberSince },
      balanceMinor: facts.balances.get(walletCode(userId, row.currency)) ?? 0n,
      paidBeforeCount: facts.paidBefore.get(userId) ?? 0,
      allowedActions: allowedPayoutActions(row.status, 'ADMIN'),
    };
  }
}

/** Its money has left the balance and has not arrived. */
const isOpen = (status: PayoutStatus): boolean => OPEN_PAYOUT_STATUSES.some((open) => open === status);

/** Moments by kind of posting and payout. */
type LateNews = ReadonlyMap<string, Date>;

const lateFacts = (id: string, late: LateNews) => ({
  paidLateAt: late.get(`PAYOUT_LATE ${id}`) ?? null,
  lateReturnedAt: late.get(`SUSPENSE_RELEASE ${id}`) ?? null,
});

const toOwnersView = (
  row: Omit<PayoutView, 'paidLateAt' | 'lateReturnedAt' | 'allowedActions'>,
  late: LateNews,
): PayoutView => ({
  ...row,
  ...lateFacts(row.id, late),
  allowedActions: allowedPayoutActions(row.status, 'OWNER'),
});

interface Facts {
  balances: Map<string, Minor>;
  paidBefore: Map<string, number>;
  admins: Map<string, { id: string; displayName: string }>;
  late: LateNews;
}

type AdminRow = Omit<
  AdminPayoutView,
  | 'byHand'
  | 'decidedBy'
  | 'paidLateAt'
  | 'lateReturnedAt'
  | 'owner'
  | 'balanceMinor'
  | 'paidBeforeCount'
  | 'allowedActions'
> & {
  decidedById: string | null;
  userId: string;
  provider: string;
  user: { id: string; displayName: string; role: string; status: string; createdAt: Date };
};
