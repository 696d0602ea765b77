import { HOUR } from '../../../../platform/clock/index.js';
import type { YooKassaConfig } from '../../../../platform/config/index.js';
import type { Currency, PayoutMethodKind } from '../../../../platform/db/index.js';
import type { Logger } from '../../../../platform/logging/index.js';
import { ProviderRefused } from '../../payment-provider.errors.js';
import {
  PaymentProvider,
  type AmountLimits,
  type PaymentOrder,
  type PayoutMethod,
  type PayoutOrder,
  type ProviderPayment,
  type ProviderPayout,
  type ProviderWebhook,
} from '../../payment-provider.port.js';
import { toAmountValue } from './yookassa-amount.js';
import { itemsOf, toPayment, toPayout } from './yookassa-objects.js';
import { parseNotification } from './yookassa-webhook.js';
import { YooKassaClient } from './yookassa.client.js';

/** Of SBP, SberPay and T-Pay; a card takes 350 000 ₽, and the payer chooses on the provider's page. */
const PAYMENT_LIMITS: AmountLimits = { minMinor: 100n, maxMinor: 70_000_000n };
/** https://yookassa.ru/developers/payouts/getting-started/payout-types-and-limits */
const PAYOUT_LIMITS: AmountLimits = { minMinor: 100n, maxMinor: 50_000_000n };

/**
 * YooKassa, API v3: payments of a shop, payouts of a gateway, roubles only. Payouts reach people by SBP or by a
 * card's synonym from the provider's own form (`payout_token`), never a bank account. A payment that was wholly
 * refunded, which the shop's owner may do in the provider's cabinet, counts as charged back; the API does not
 * tell of a bank's charge-back, so those come by the statement and are entered by an admin.
 */
export class YooKassaProvider extends PaymentProvider {
  readonly name = 'yookassa';
  readonly currencies: readonly Currency[] = ['RUB'];
  /** 24 hours in the API, less one for clocks that differ. */
  readonly keyLifetimeMs = 23 * HOUR;

  private readonly shop: YooKassaClient;
  private readonly gateway: YooKassaClient;

  /** @param publicUrl our own origin, to which the payer comes back */
  constructor(
    { apiUrl, timeoutMs, ...access }: YooKassaConfig,
    private readonly publicUrl: URL,
    logger: Logger,
  ) {
    super();
    const { shopId, secretKey, payoutGatewayId, payoutKey } = access;
    this.shop = new YooKassaClient({ apiUrl, timeoutMs, id: shopId, secret: secretKey }, logger);
    this.gateway = new YooKassaClient({ apiUrl, timeoutMs, id: payoutGatewayId, secret: payoutKey }, logger);
  }

  paymentLimits(): AmountLimits {
    return PAYMENT_LIMITS;
  }

  payoutMethods(currency: Currency): readonly PayoutMethodKind[] {
    return currency === 'RUB' ? ['SBP', 'CARD'] : [];
  }

  payoutLimits(): AmountLimits {
    return PAYOUT_LIMITS;
  }

  async createPayment({ depositId, ...order }: PaymentOrder): Promise<ProviderPayment> {
    const body = {
      amount: amountOf(order),
      capture: true,
      confirmation: {
        type: 'redirect',
        return_url: new URL(`/pay/${depositId}?returned=1`, this.publicUrl).href,
      },
      description: 'Пополнение баланса',
      metadata: { depositId },
    };
    const refusal = 'Платёжный сервис не принял этот платёж';
    return toPayment(await this.shop.create('payments', { key: depositId, body, refusal }));
  }

  async getPayment(paymentId: string): Promise<ProviderPayment | null> {
    const answer = await this.shop.find(`payments/${encodeURIComponent(paymentId)}`);
    return answer === null ? null : toPayment(answer);
  }

  async createPayout({ payoutId, method, ...order }: PayoutOrder): Promise<ProviderPayout> {
    const body = {
      amount: amountOf(order),
      ...destinationOf(method),
      description: 'Выплата с баланса',
      metadata: { payoutId },
    };
    const refusal = 'Платёжный сервис не принял реквизиты или сумму';
    return toPayout(await this.gateway.create('payouts', { key: payoutId, body, refusal }));
  }

  async getPayout(providerPayoutId: string): Promise<ProviderPayout | null> {
    const answer = await this.gateway.find(`payouts/${encodeURIComponent(providerPayoutId)}`);
    return answer === null ? null : toPayout(answer);
  }

  /** By metadata, which the API searches among the payouts of the last three months. */
  async findPayout(payoutId: string): Promise<ProviderPayout | null> {
    const query = { 'metadata[payoutId]': payoutId };
    const payouts = itemsOf(await this.gateway.search('payouts/search', query)).map(toPayout);
    return payouts.find(({ status }) => status !== 'CANCELED') ?? payouts[0] ?? null;
  }

  parseWebhook(_headers: unknown, rawBody: string): ProviderWebhook | null {
    return parseNotification(rawBody);
  }
}

const amountOf = ({ amountMinor, currency }: Pick<PaymentOrder, 'amountMinor' | 'currency'>) => ({
  value: toAmountValue(amountMinor),
  currency,
});

function destinationOf(method: PayoutMethod): object {
  switch (method.kind) {
    case 'SBP': {
      const { phone, bankId } = method;
      return { payout_destination_data: { type: 'sbp', phone: phone.replace('+', ''), bank_id: bankId } };
    }
    case 'CARD':
      return { payout_token: method.token };
    case 'BANK':
      throw new ProviderRefused('Перевод на счёт этим сервисом невозможен', 'METHOD_NOT_SUPPORTED');
  }
}
