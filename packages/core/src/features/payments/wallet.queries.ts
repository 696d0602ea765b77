import { Injectable } from '@nestjs/common';
import { Prisma, type Currency } from '../../platform/db/index.js';
import { commissionOf, type Minor } from '../../platform/money/index.js';
import { SettingsQueries } from '../settings/index.js';
import { PaymentProvider } from './payment-provider.port.js';
import { payoutTerms, type PayoutTerms } from './payout-terms.js';

export interface WalletView {
  currency: Currency;
  availableMinor: Minor;
  /** A brand's money in open escrows. */
  reservedMinor: Minor;
  /** Money set aside for a payout that has not ended. */
  payoutPendingMinor: Minor;
  /** What funded deals will bring this creator, less commission. */
  expectedMinor: Minor;
  /** Charged back and not covered by the balance; the next credits pay it off, so the balance is 0 until then. */
  debtMinor: Minor;
  payout: PayoutTerms;
}

@Injectable()
export class WalletQueries {
  constructor(
    private readonly prisma: Prisma,
    private readonly provider: PaymentProvider,
    private readonly settings: SettingsQueries,
  ) {}

  /**
   * One wallet a currency the user has touched.
   * @param also always one in this currency; the platform's default one where it is not given
   */
  async balances(userId: string, also?: Currency): Promise<WalletView[]> {
    const [{ defaultCurrency, minPayoutMinor }, accounts, expected] = await Promise.all([
      this.settings.current(),
      this.prisma.ledgerAccount.groupBy({
        by: ['kind', 'currency'],
        where: { ownerId: userId, kind: { in: ['WALLET', 'ESCROW', 'PAYOUT', 'DEBT'] } },
        _sum: { balanceMinor: true },
      }),
      this.expected(userId),
    ]);
    const currencies = new Set<Currency>([
      also ?? defaultCurrency,
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
      debtMinor: -sumOf('DEBT', currency),
      payout: payoutTerms(this.provider, currency, minPayoutMinor[currency]),
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
}
