import { Injectable } from '@nestjs/common';
import { Prisma, type Currency } from '../../platform/db/index.js';
import { commissionOf, type Minor } from '../../platform/money/index.js';
import { decodeCursor, toPage, type Page, type PageRequest } from '../../platform/paging/index.js';
import { walletCode } from '../ledger/index.js';

export interface WalletView {
  currency: Currency;
  availableMinor: Minor;
  /** A brand's money in open escrows. */
  reservedMinor: Minor;
  /** Money set aside for a payout that has not ended. */
  payoutPendingMinor: Minor;
  /** What funded deals will bring this creator, less commission. */
  expectedMinor: Minor;
}

export interface WalletEntryView {
  id: string;
  kind: string;
  amountMinor: Minor;
  currency: Currency;
  balanceAfterMinor: Minor;
  dealId: string | null;
  dealTitle: string | null;
  payoutId: string | null;
  depositId: string | null;
  createdAt: Date;
}

@Injectable()
export class WalletQueries {
  constructor(private readonly prisma: Prisma) {}

  /** One wallet a currency the user has touched; always one in the default currency. */
  async balances(userId: string, defaultCurrency: Currency): Promise<WalletView[]> {
    const [accounts, expected] = await Promise.all([
      this.prisma.ledgerAccount.groupBy({
        by: ['kind', 'currency'],
        where: { ownerId: userId, kind: { in: ['WALLET', 'ESCROW', 'PAYOUT'] } },
        _sum: { balanceMinor: true },
      }),
      this.expected(userId),
    ]);
    const currencies = new Set<Currency>([
      defaultCurrency,
      ...accounts.map((sum) => sum.currency),
      ...expected.keys(),
    ]);
    const sumOf = (kind: string, currency: Currency): Minor =>
      accounts.find((sum) => sum.kind === kind && sum.currency === currency)?._sum.balanceMinor ?? 0n;
    return [...currencies].map((currency) => ({
      currency,
      availableMinor: sumOf('WALLET', currency),
      reservedMinor: sumOf('ESCROW', currency),
      payoutPendingMinor: sumOf('PAYOUT', currency),
      expectedMinor: expected.get(currency) ?? 0n,
    }));
  }

  private async expected(creatorId: string): Promise<Map<Currency, Minor>> {
    const deals = await this.prisma.deal.findMany({
      where: { creatorId, escrow: { status: 'FUNDED' } },
      select: { priceMinor: true, currency: true, commissionBps: true },
    });
    const sums = new Map<Currency, Minor>();
    for (const { priceMinor, currency, commissionBps } of deals) {
      sums.set(currency, (sums.get(currency) ?? 0n) + priceMinor - commissionOf(priceMinor, commissionBps));
    }
    return sums;
  }

  /** History of one wallet, newest first, with the running balance of the ledger itself. */
  async entries(userId: string, currency: Currency, page: PageRequest): Promise<Page<WalletEntryView>> {
    const before = page.cursor === undefined ? undefined : decodeCursor(page.cursor, isVersion);
    const rows = await this.prisma.ledgerEntry.findMany({
      where: {
        account: { code: walletCode(userId, currency) },
        accountVersion: { not: null, ...(before && { lt: BigInt(before) }) },
      },
      orderBy: { accountVersion: 'desc' },
      take: page.limit + 1,
      select: {
        amountMinor: true,
        currency: true,
        balanceAfterMinor: true,
        accountVersion: true,
        transaction: {
          select: { id: true, kind: true, dealId: true, payoutId: true, depositId: true, createdAt: true },
        },
      },
    });
    const titles = await this.dealTitles(rows.map((row) => row.transaction.dealId));
    return toPage(
      rows,
      page.limit,
      (row) => String(row.accountVersion),
      ({ transaction, ...entry }) => ({
        ...transaction,
        amountMinor: entry.amountMinor,
        currency: entry.currency,
        balanceAfterMinor: entry.balanceAfterMinor ?? 0n,
        dealTitle: titles.get(transaction.dealId ?? '') ?? null,
      }),
    );
  }

  private async dealTitles(dealIds: (string | null)[]): Promise<Map<string, string>> {
    const ids = [...new Set(dealIds.filter((id) => id !== null))];
    const deals = await this.prisma.deal.findMany({
      where: { id: { in: ids } },
      select: { id: true, title: true },
    });
    return new Map(deals.map((deal) => [deal.id, deal.title]));
  }
}

const isVersion = (value: unknown): value is string => typeof value === 'string' && /^\d{1,18}$/.test(value);
