import { Injectable } from '@nestjs/common';
import { Prisma, Currency } from '../../platform/db/index.js';
import type { Minor } from '../../platform/money/index.js';

export interface Settings {
  commissionBps: number;
  defaultCurrency: Currency;
  minPayoutMinor: Record<Currency, Minor>;
  /** A correction of a balance above it needs a second admin. */
  adjustmentLimitMinor: Record<Currency, Minor>;
  fundingDays: number;
  defaultReviewDays: number;
  /** How long an invitation waits for its answer. */
  invitationHours: number;
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

/** A hundred times the minimum payout: 50 000 ₽ and so on. */
const DEFAULT_ADJUSTMENT_LIMIT_MINOR: Record<Currency, Minor> = {
  RUB: 5_000_000n,
  KZT: 30_000_000n,
  BYN: 200_000n,
  UAH: 2_000_000n,
  USD: 50_000n,
  EUR: 50_000n,
};

/** What holds until an admin changes it: the table starts empty. */
export const DEFAULT_SETTINGS: Settings = {
  commissionBps: 1_500,
  defaultCurrency: 'RUB',
  minPayoutMinor: DEFAULT_MIN_PAYOUT_MINOR,
  adjustmentLimitMinor: DEFAULT_ADJUSTMENT_LIMIT_MINOR,
  fundingDays: 5,
  defaultReviewDays: 3,
  invitationHours: 72,
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
        adjustmentLimitMinor: true,
        fundingDays: true,
        defaultReviewDays: true,
        invitationHours: true,
        payoutRequiresVerification: true,
      },
    });
    if (!row) return DEFAULT_SETTINGS;
    return {
      ...row,
      minPayoutMinor: parseAmounts(row.minPayoutMinor, DEFAULT_MIN_PAYOUT_MINOR),
      adjustmentLimitMinor: parseAmounts(row.adjustmentLimitMinor, DEFAULT_ADJUSTMENT_LIMIT_MINOR),
    };
  }
}

/** Stored as JSON `{ currency: minor units }`; a currency that is not there keeps its default. */
function parseAmounts(json: unknown, defaults: Record<Currency, Minor>): Record<Currency, Minor> {
  const stored = json as Partial<Record<Currency, number>>;
  const entries = Object.values(Currency).map((currency) => [
    currency,
    stored[currency] === undefined ? defaults[currency] : BigInt(stored[currency]),
  ]);
  return Object.fromEntries(entries) as Record<Currency, Minor>;
}
