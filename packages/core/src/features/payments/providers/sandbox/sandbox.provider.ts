import { Inject, Injectable } from '@nestjs/common';
import { Clock, DAY } from '../../../../platform/clock/index.js';
import { CONFIG, type Config } from '../../../../platform/config/index.js';
import { Currency, TransactionRunner, type PayoutMethodKind } from '../../../../platform/db/index.js';
import { Ids } from '../../../../platform/ids/index.js';
import { ProviderRefused } from '../../payment-provider.errors.js';
import {
  PaymentProvider,
  type AmountLimits,
  type PaymentOrder,
  type PayoutOrder,
  type ProviderPayment,
  type ProviderPayout,
  type ProviderWebhook,
} from '../../payment-provider.port.js';
import { UNDECIDED, payoutOutcome, type SandboxOutcome } from './sandbox-outcomes.js';
import { SANDBOX_SIGNATURE_HEADER, isSandboxSignature } from './sandbox-signature.js';
import { SandboxRepository, type SandboxRow } from './sandbox.repository.js';

const PAYMENT_LIMITS: AmountLimits = { minMinor: 1n, maxMinor: 1_000_000_000_000n };
const PAYOUT_LIMITS: AmountLimits = { minMinor: 1n, maxMinor: 100_000_000n };

/**
 * A provider that lives in our own database, so that the whole way of the money can be walked without
 * a contract with a bank. The payer chooses the outcome on our page; a payout's outcome goes by the
 * kopecks of its amount, see `sandbox-outcomes.ts`.
 */
@Injectable()
export class SandboxProvider extends PaymentProvider {
  readonly name = 'sandbox';
  readonly currencies = Object.values(Currency);
  /** Keys are kept as long as the objects. */
  readonly keyLifetimeMs = 100 * 365 * DAY;

  constructor(
    private readonly transactions: TransactionRunner,
    private readonly sandbox: SandboxRepository,
    private readonly clock: Clock,
    private readonly ids: Ids,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    super();
  }

  payoutMethods(currency: Currency): readonly PayoutMethodKind[] {
    return currency === 'RUB' ? ['SBP', 'CARD', 'BANK'] : ['CARD'];
  }

  paymentLimits(): AmountLimits {
    return PAYMENT_LIMITS;
  }

  payoutLimits(): AmountLimits {
    return PAYOUT_LIMITS;
  }

  async createPayment(order: PaymentOrder): Promise<ProviderPayment> {
    return toPayment(await this.insertOnce('PAYMENT', order.depositId, order, UNDECIDED));
  }

  async getPayment(paymentId: string): Promise<ProviderPayment | null> {
    const row = await this.transactions.run((tx) => this.sandbox.findById(tx, 'PAYMENT', paymentId));
    return row ? toPayment(row) : null;
  }

  async createPayout(order: PayoutOrder): Promise<ProviderPayout> {
    if (!this.payoutMethods(order.currency).includes(order.method.kind))
      throw new ProviderRefused('Этот способ выплаты недоступен', 'METHOD_NOT_SUPPORTED');
    const outcome = payoutOutcome(order.amountMinor, this.clock.now());
    return toPayout(await this.insertOnce('PAYOUT', order.payoutId, order, outcome));
  }

  async getPayout(providerPayoutId: string): Promise<ProviderPayout | null> {
    const row = await this.transactions.run((tx) => this.sandbox.findById(tx, 'PAYOUT', providerPayoutId));
    return row ? toPayout(row) : null;
  }

  async findPayout(payoutId: string): Promise<ProviderPayout | null> {
    const row = await this.transactions.run((tx) => this.sandbox.findByKey(tx, 'PAYOUT', payoutId));
    return row ? toPayout(row) : null;
  }

  parseWebhook(
    headers: Record<string, string | string[] | undefined>,
    rawBody: string,
  ): ProviderWebhook | null {
    if (!isSandboxSignature(headers[SANDBOX_SIGNATURE_HEADER], rawBody, this.config.sandboxWebhookSecret))
      return null;
    const { event, object, objectId } = JSON.parse(rawBody) as Partial<ProviderWebhook>;
    if (typeof event !== 'string' || typeof objectId !== 'string') return null;
    return object === 'PAYMENT' || object === 'PAYOUT' ? { event, object, objectId } : null;
  }

  private async insertOnce(
    object: 'PAYMENT' | 'PAYOUT',
    idempotenceKey: string,
    { amountMinor, currency }: Pick<PaymentOrder, 'amountMinor' | 'currency'>,
    outcome: SandboxOutcome,
  ): Promise<SandboxRow> {
    const row = {
      id: this.ids.next(),
      object,
      idempotenceKey,
      amountMinor,
      currency,
      createdAt: this.clock.now(),
      ...outcome,
    };
    return this.transactions.run((tx) => this.sandbox.insertOnce(tx, row));
  }
}

const toPayment = (row: SandboxRow): ProviderPayment => ({
  paymentId: row.id,
  depositId: row.idempotenceKey,
  status: row.status,
  receivedMinor: row.amountMinor,
  currency: row.currency,
  reason: row.reason,
  // Its page is ours: the payer is there already.
  confirmationUrl: null,
});

const toPayout = (row: SandboxRow): ProviderPayout => ({
  providerPayoutId: row.id,
  payoutId: row.idempotenceKey,
  status: row.status,
  amountMinor: row.amountMinor,
  currency: row.currency,
  reason: row.reason,
});
