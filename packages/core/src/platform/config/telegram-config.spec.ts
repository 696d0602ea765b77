import { loadConfig } from './index.js';

const BASE = { DATABASE_URL: 'postgresql://db', REDIS_URL: 'redis://redis' };
const BOT = { ...BASE, TELEGRAM_BOT_TOKEN: '100500:secret', TELEGRAM_BOT_USERNAME: '@dubl_bot' };
const WEBHOOK = {
  TELEGRAM_WEBHOOK_URL: 'https://dubl.example/api/telegram/webhook',
  TELEGRAM_WEBHOOK_SECRET: 'a_secret-of-24-characters',
};

describe('configuration of Telegram', () => {
  it('is off without a token', () => {
    expect(loadConfig(BASE).telegram).toBeNull();
  });

  it('polls the real Telegram where only the bot is named', () => {
    expect(loadConfig(BOT).telegram).toEqual({
      token: '100500:secret',
      botId: 100500n,
      username: 'dubl_bot',
      apiRoot: new URL('https://api.telegram.org'),
      linkRoot: new URL('https://t.me'),
      webhook: null,
      timeoutMs: 10_000,
    });
  });

  it('has a webhook where both its address and its secret are set', () => {
    expect(loadConfig({ ...BOT, ...WEBHOOK }).telegram!.webhook).toEqual({
      url: new URL(WEBHOOK.TELEGRAM_WEBHOOK_URL),
      secret: WEBHOOK.TELEGRAM_WEBHOOK_SECRET,
    });
    const local = { ...BOT, ...WEBHOOK, TELEGRAM_WEBHOOK_URL: 'http://127.0.0.1:4000/api/telegram/webhook' };
    expect(loadConfig(local).telegram!.webhook!.url.protocol).toBe('http:');
  });

  it.each([
    [{ TELEGRAM_WEBHOOK_SECRET: '' }, 'TELEGRAM_WEBHOOK_SECRET: is required'],
    [{ TELEGRAM_WEBHOOK_URL: '' }, 'TELEGRAM_WEBHOOK_URL: must be an absolute URL'],
    [{ TELEGRAM_WEBHOOK_SECRET: 'short' }, 'TELEGRAM_WEBHOOK_SECRET: must be 24'],
    [{ TELEGRAM_WEBHOOK_SECRET: 'секрет секрет секрет секрет' }, 'TELEGRAM_WEBHOOK_SECRET: must be 24'],
  ])('refuses half a webhook: %o', (env, problem) => {
    expect(() => loadConfig({ ...BOT, ...WEBHOOK, ...env })).toThrow(problem);
  });

  it('takes a webhook by https alone in production', () => {
    const env = { ...BOT, ...WEBHOOK, TELEGRAM_WEBHOOK_URL: 'http://dubl.example/api/telegram/webhook' };
    const production = {
      APP_ENV: 'production',
      PUBLIC_URL: 'https://dubl.example',
      ENCRYPTION_KEY: Buffer.alloc(32).toString('base64'),
      PAYMENT_PROVIDER: 'yookassa',
      YOOKASSA_SHOP_ID: '100500',
      YOOKASSA_SECRET_KEY: 'live_shop',
      YOOKASSA_PAYOUT_GATEWAY_ID: '100700',
      YOOKASSA_PAYOUT_KEY: 'live_gateway',
    };
    expect(() => loadConfig({ ...env, ...production })).toThrow('TELEGRAM_WEBHOOK_URL: must be https');
  });

  it.each([
    [{ TELEGRAM_BOT_TOKEN: 'nonsense' }, 'TELEGRAM_BOT_TOKEN: '],
    [{ TELEGRAM_BOT_USERNAME: '' }, 'TELEGRAM_BOT_USERNAME: is required'],
    [{ TELEGRAM_API_ROOT: 'nowhere' }, 'TELEGRAM_API_ROOT: '],
  ])('stops the boot on %o', (env, problem) => {
    expect(() => loadConfig({ ...BOT, ...env })).toThrow(problem);
  });
});
