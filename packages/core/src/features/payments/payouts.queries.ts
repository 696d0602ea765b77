import { Injectable } from '@nestjs/common';
import { Prisma, type Currency, type PayoutMethodKind, type PayoutStatus } from '../../platform/db/index.js';
import { notFound } from '../../platform/errors/index.js';
import type { Minor } from '../../platform/money/index.js';
import { idCursor, toPage, type Page, type PageRequest } from '../../platform/paging/index.js';
import { walletCode } from '../ledger/index.js';
import { BY_HAND, allowedPayoutActions, type PayoutAction } from './payout-machine.js';

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
  allowedActions: PayoutAction[];
}

/** What an admin needs to decide. */
export interface AdminPayoutView extends PayoutView {
  needsReview: boolean;
  /** An admin makes the transfer, or has made it, at the platform's own bank. */
  byHand: boolean;
  manualReference: string | null;
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
    return toPage(
      rows,
      page.limit,
      (row) => row.id,
      (row) => ({ ...row, allowedActions: allowedPayoutActions(row.status, 'OWNER') }),
    );
  }

  /** @throws NOT_FOUND also for somebody else's payout */
  async get(id: string, userId: string): Promise<PayoutView> {
    const row = await this.prisma.payout.findFirst({ where: { id, userId }, select });
    if (!row) throw notFound();
    return { ...row, allowedActions: allowedPayoutActions(row.status, 'OWNER') };
  }

  /** The admins' queue, oldest first. */
  async listForAdmin(status: PayoutStatus, page: PageRequest): Promise<Page<AdminPayoutView>> {
    const cursor = idCursor(page);
    const rows = await this.prisma.payout.findMany({
      where: { status, ...(cursor && { id: { gt: cursor } }) },
      orderBy: { id: 'asc' },
      take: page.limit + 1,
      select: adminSelect,
    });
    const facts = await this.factsOf(rows.map((row) => ({ userId: row.userId, currency: row.currency })));
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
    return this.toAdminView(row, await this.factsOf([{ userId: row.userId, currency: row.currency }]));
  }

  private async factsOf(owners: { userId: string; currency: Currency }[]): Promise<Facts> {
    const [accounts, paid] = await Promise.all([
      this.prisma.ledgerAccount.findMany({
        where: { code: { in: owners.map(({ userId, currency }) => walletCode(userId, currency)) } },
        select: { code: true, balanceMinor: true },
      }),
      this.prisma.payout.groupBy({
        by: ['userId'],
        where: { userId: { in: owners.map(({ userId }) => userId) }, status: 'PAID' },
        _count: true,
      }),
    ]);
    return {
      balances: new Map(accounts.map((account) => [account.code, account.balanceMinor])),
      paidBefore: new Map(paid.map((group) => [group.userId, group._count])),
    };
  }

  private toAdminView({ user, userId, provider, ...row }: AdminRow, facts: Facts): AdminPayoutView {
    const { createdAt: memberSince, ...owner } = user;
    return {
      ...row,
      byHand: provider === BY_HAND,
      owner: { ...owner, memberSince },
      balanceMinor: facts.balances.get(walletCode(userId, row.currency)) ?? 0n,
      paidBeforeCount: facts.paidBefore.get(userId) ?? 0,
      allowedActions: allowedPayoutActions(row.status, 'ADMIN'),
    };
  }
}

interface Facts {
  balances: Map<string, Minor>;
  paidBefore: Map<string, number>;
}

type AdminRow = Omit<
  AdminPayoutView,
  'byHand' | 'owner' | 'balanceMinor' | 'paidBeforeCount' | 'allowedActions'
> & {
  userId: string;
  provider: string;
  user: { id: string; displayName: string; role: string; status: string; createdAt: Date };
};
