import { Injectable } from '@nestjs/common';
import type { Currency } from '../../../platform/db/index.js';
import type { Minor } from '../../../platform/money/index.js';
import { SettingsQueries } from '../../settings/index.js';

export interface AdjustmentLimit {
  currency: Currency;
  /** The largest correction that one admin posts alone. */
  limitMinor: Minor;
}

/** What a form may say before a correction is asked for; AdjustBalance judges by the same figures. */
@Injectable()
export class AdjustmentLimits {
  constructor(private readonly settings: SettingsQueries) {}

  async list(): Promise<AdjustmentLimit[]> {
    const { adjustmentLimitMinor } = await this.settings.current();
    return Object.entries(adjustmentLimitMinor).map(([currency, limitMinor]) => ({
      currency: currency as Currency,
      limitMinor,
    }));
  }

  async needsSecondAdmin(correction: { amountMinor: Minor; currency: Currency }): Promise<boolean> {
    const { adjustmentLimitMinor } = await this.settings.current();
    return correction.amountMinor > adjustmentLimitMinor[correction.currency];
  }
}
