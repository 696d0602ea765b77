import { ConfigError, oneOf, required, url } from './variables.js';

export const PAYMENT_PROVIDERS = ['sandbox', 'yookassa'] as const;
/** Also the name on deposits, payouts and ledger accounts: never renamed. */
export type PaymentProviderName = (typeof PAYMENT_PROVIDERS)[number];

export interface YooKassaConfig {
  /** Payments: the shop's id and its secret key. */
  shopId: string;
  secretKey: string;
  /** Payouts go through a gateway of its own, with a key of its own. */
  payoutGatewayId: string;
  payoutKey: string;
  /** Ends in a slash, so that paths are resolved below it. */
  apiUrl: URL;
  /** For one call; well below a request's own deadline. */
  timeoutMs: number;
}

export interface PaymentConfig {
  paymentProvider: PaymentProviderName;
  /** null unless it is the provider. */
  yookassa: YooKassaConfig | null;
  sandboxWebhookSecret: string;
}

/** @throws ConfigError naming the variable */
export function paymentConfig(env: NodeJS.ProcessEnv, production: boolean): PaymentConfig {
  const paymentProvider = oneOf(env, 'PAYMENT_PROVIDER', PAYMENT_PROVIDERS, 'sandbox');
  if (production && paymentProvider === 'sandbox') {
    throw new ConfigError('PAYMENT_PROVIDER: the sandbox must not run with APP_ENV=production');
  }
  return {
    paymentProvider,
    yookassa: paymentProvider === 'yookassa' ? yookassa(env, production) : null,
    sandboxWebhookSecret: env.SANDBOX_WEBHOOK_SECRET ?? 'sandbox-webhook-secret',
  };
}

function yookassa(env: NodeJS.ProcessEnv, production: boolean): YooKassaConfig {
  return {
    shopId: required(env, 'YOOKASSA_SHOP_ID'),
    secretKey: yookassaKey(env, 'YOOKASSA_SECRET_KEY', production),
    payoutGatewayId: required(env, 'YOOKASSA_PAYOUT_GATEWAY_ID'),
    payoutKey: yookassaKey(env, 'YOOKASSA_PAYOUT_KEY', production),
    apiUrl: yookassaUrl(env, production),
    timeoutMs: 8_000,
  };
}

/** A test shop's payments succeed without money, which real balances must never show. */
function yookassaKey(env: NodeJS.ProcessEnv, name: string, production: boolean): string {
  const key = required(env, name);
  if (production && key.startsWith('test_')) {
    throw new ConfigError(`${name}: a test key must not run with APP_ENV=production`);
  }
  return key;
}

function yookassaUrl(env: NodeJS.ProcessEnv, production: boolean): URL {
  const apiUrl = url(env, 'YOOKASSA_API_URL', 'https://api.yookassa.ru/v3/');
  if (production && apiUrl.protocol !== 'https:') {
    throw new ConfigError('YOOKASSA_API_URL: must be https with APP_ENV=production');
  }
  return apiUrl.pathname.endsWith('/') ? apiUrl : new URL(`${apiUrl.href}/`);
}
