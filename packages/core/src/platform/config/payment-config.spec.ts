import { loadConfig } from './index.js';

const BASE = { DATABASE_URL: 'postgresql://db', REDIS_URL: 'redis://redis' };
const YOOKASSA = {
  ...BASE,
  PAYMENT_PROVIDER: 'yookassa',
  YOOKASSA_SHOP_ID: '100500',
  YOOKASSA_SECRET_KEY: 'live_shop',
  YOOKASSA_PAYOUT_GATEWAY_ID: '100700',
  YOOKASSA_PAYOUT_KEY: 'live_gateway',
};
const PRODUCTION = {
  APP_ENV: 'production',
  PUBLIC_URL: 'https://dubl.example',
  ENCRYPTION_KEY: Buffer.alloc(32).toString('base64'),
};

describe('configuration of the payment provider', () => {
  it('is the sandbox where nothing is set', () => {
    expect(loadConfig(BASE)).toMatchObject({ paymentProvider: 'sandbox', yookassa: null });
  });

  it('refuses the sandbox in production, set or by default, and names the variable', () => {
    for (const provider of [{}, { PAYMENT_PROVIDER: 'sandbox' }])
      expect(() => loadConfig({ ...BASE, ...PRODUCTION, ...provider })).toThrow(
        'PAYMENT_PROVIDER: the sandbox must not run with APP_ENV=production',
      );
  });

  it('boots with YooKassa in production, at its real address', () => {
    const config = loadConfig({ ...YOOKASSA, ...PRODUCTION });
    expect(config.yookassa).toEqual({
      shopId: '100500',
      secretKey: 'live_shop',
      payoutGatewayId: '100700',
      payoutKey: 'live_gateway',
      apiUrl: new URL('https://api.yookassa.ru/v3/'),
      timeoutMs: 8_000,
    });
  });

  it.each(['YOOKASSA_SHOP_ID', 'YOOKASSA_SECRET_KEY', 'YOOKASSA_PAYOUT_GATEWAY_ID', 'YOOKASSA_PAYOUT_KEY'])(
    'stops the boot without %s, wherever it runs',
    (name) => {
      expect(() => loadConfig({ ...YOOKASSA, [name]: undefined })).toThrow(`${name}: is required`);
      expect(() => loadConfig({ ...YOOKASSA, ...PRODUCTION, [name]: '' })).toThrow(`${name}: is required`);
    },
  );

  it.each(['YOOKASSA_SECRET_KEY', 'YOOKASSA_PAYOUT_KEY'])(
    'refuses a test shop’s %s in production',
    (name) => {
      const env = { ...YOOKASSA, [name]: 'test_key' };
      expect(loadConfig(env).paymentProvider).toBe('yookassa');
      expect(() => loadConfig({ ...env, ...PRODUCTION })).toThrow(`${name}: a test key must not run`);
    },
  );

  it('takes another address of the API, with or without a slash at its end, and only https in production', () => {
    const at = (url: string) => loadConfig({ ...YOOKASSA, YOOKASSA_API_URL: url }).yookassa!.apiUrl.href;
    expect(at('http://127.0.0.1:8080/v3')).toBe('http://127.0.0.1:8080/v3/');
    expect(at('http://127.0.0.1:8080/v3/')).toBe('http://127.0.0.1:8080/v3/');
    expect(() => loadConfig({ ...YOOKASSA, YOOKASSA_API_URL: 'nowhere' })).toThrow('YOOKASSA_API_URL: ');
    expect(() =>
      loadConfig({ ...YOOKASSA, ...PRODUCTION, YOOKASSA_API_URL: 'http://api.yookassa.ru/v3/' }),
    ).toThrow('YOOKASSA_API_URL: must be https');
  });

  it('refuses a provider it does not know', () => {
    expect(() => loadConfig({ ...BASE, PAYMENT_PROVIDER: 'paypal' })).toThrow(
      'PAYMENT_PROVIDER: must be one of sandbox, yookassa',
    );
  });
});
