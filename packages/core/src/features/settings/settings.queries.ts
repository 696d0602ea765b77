import { Injectable } from '@nestjs/common';
import { Prisma, Currency } from '../../platform/db/index.js';
import type { Minor } from '../../platform/money/index.js';

export interface Settings {
  commissionBps: number;
  defaultCurrency: Currency;
  minPayoutMinor: Record<Currency, Minor>;
  fundingDays: number;
  defaultReviewDays: number;
  payoutRequiresVerification: boolean;
}

/** 500 ₽, 3 000 ₸, 20 Br, 200 ₴, 5 $, 5 € */
const DEFAULT_MIN_PAYOUT_MINOR: Record<Currency, Minor> = {
  RUB: 50_000n,
  KZT: 300_000n,
  BYN: 2_000n,
  UAH: 20_000n,
  USD: 500n,
  EUR: 500n,
};

/** What holds until an admin changes it: the table starts empty. */
export const DEFAULT_SETTINGS: Settings = {
  commissionBps: 1_500,
  defaultCurrency: 'RUB',
  minPayoutMinor: DEFAULT_MIN_PAYOUT_MINOR,
  fundingDays: 5,
  defaultReviewDays: 3,
  payoutRequiresVerification: false,
};

@Injectable()
export class SettingsQueries {
  constructor(private readonly prisma: Prisma) {}

  async current(): Promise<Settings> {
    const row = await this.prisma.platformSettings.findFirst({
      select: {
        commissionBps: true,
        defaultCurrency: true,
        minPayoutMinor: true,
        fundingDays: true,
        defaultReviewDays: true,
        payoutRequiresVerification: true,
      },
    });
    return row ? { ...row, minPayoutMinor: parseMinimums(row.minPayoutMinor) } : DEFAULT_SETTINGS;
  }
}

/** Stored as JSON `{ currency: minor units }`; a currency that is not there keeps its default. */
function parseMinimums(json: unknown): Record<Currency, Minor> {
  const stored = json as Partial<Record<Currency, number>>;
  const entries = Object.values(Currency).map((currency) => [
    currency,
    stored[currency] === undefined ? DEFAULT_MIN_PAYOUT_MINOR[currency] : BigInt(stored[currency]),
  ]);
  return Object.fromEntries(entries) as Record<Currency, Minor>;
}
