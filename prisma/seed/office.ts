import { AdjustBalance, WithdrawCommission } from '@dubl/core/features/finance';
import { inNameOf } from './actor.ts';
import type { App } from './app.ts';
import type { CommissionData, CorrectionData } from './data/types.ts';
import type { Market } from './market.ts';

/** What admins do with money, each through the API's own use case and in the name of who does it. */
export class Office {
  private readonly app: App;
  private readonly market: Market;

  constructor(app: App, market: Market) {
    this.app = app;
    this.market = market;
  }

  async correct({ user, by, direction, amountMinor, currency, reason }: CorrectionData): Promise<void> {
    const adminId = this.market.userOf(by);
    const correction = {
      adminId,
      userId: this.market.userOf(user),
      direction,
      amountMinor,
      currency,
      reason,
    };
    await inNameOf(adminId, () => this.app.get(AdjustBalance).execute(correction));
  }

  async withdrawCommission({ by, provider, amountMinor, currency, note }: CommissionData): Promise<void> {
    const adminId = this.market.userOf(by);
    const withdrawal = { adminId, provider, amountMinor, currency, note };
    await inNameOf(adminId, () => this.app.get(WithdrawCommission).execute(withdrawal));
  }
}
