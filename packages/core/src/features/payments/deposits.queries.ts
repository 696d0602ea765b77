import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config, type PaymentProviderName } from '../../platform/config/index.js';
import { Prisma, type Currency, type DepositStatus } from '../../platform/db/index.js';
import { notFound } from '../../platform/errors/index.js';
import type { Minor } from '../../platform/money/index.js';

export interface DepositView {
  id: string;
  status: DepositStatus;
  provider: PaymentProviderName;
  amountMinor: Minor;
  currency: Currency;
  receivedMinor: Minor | null;
  failureReason: string | null;
  /** Our own page, which sends the browser on to the provider. */
  confirmationUrl: string;
  expiresAt: Date;
  createdAt: Date;
}

const select = {
  id: true,
  status: true,
  provider: true,
  amountMinor: true,
  currency: true,
  receivedMinor: true,
  failureReason: true,
  expiresAt: true,
  createdAt: true,
} as const;

type DepositRow = Omit<DepositView, 'confirmationUrl' | 'provider'> & { provider: string };

@Injectable()
export class DepositsQueries {
  constructor(
    private readonly prisma: Prisma,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @throws NOT_FOUND also for somebody else's deposit */
  async get(id: string, userId: string): Promise<DepositView> {
    return this.viewOf(await this.prisma.deposit.findFirst({ where: { id, userId }, select }));
  }

  /** @throws NOT_FOUND */
  async getForAdmin(id: string): Promise<DepositView> {
    return this.viewOf(await this.prisma.deposit.findFirst({ where: { id }, select }));
  }

  private viewOf(row: DepositRow | null): DepositView {
    if (!row) throw notFound();
    const provider = row.provider as PaymentProviderName;
    return { ...row, provider, confirmationUrl: new URL(`/pay/${row.id}`, this.config.publicUrl).href };
  }
}
