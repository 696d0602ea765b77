import { loadConfig } from './index.js';

const BASE = { DATABASE_URL: 'postgresql://db', REDIS_URL: 'redis://redis' };
const PRODUCTION = {
  ...BASE,
  APP_ENV: 'production',
  PUBLIC_URL: 'https://dubl.example',
  ENCRYPTION_KEY: Buffer.alloc(32).toString('base64'),
  PAYMENT_PROVIDER: 'yookassa',
  YOOKASSA_SHOP_ID: '100500',
  YOOKASSA_SECRET_KEY: 'live_shop',
  YOOKASSA_PAYOUT_GATEWAY_ID: '100700',
  YOOKASSA_PAYOUT_KEY: 'live_gateway',
};
const SMTP = { SMTP_URL: 'smtps://user:pass@mail.example:465', MAIL_FROM: 'Дубль <post@dubl.example>' };

describe('configuration of mail', () => {
  it('is a folder on a developer’s machine, and nothing in tests and production', () => {
    expect(loadConfig(BASE).mail).toMatchObject({ kind: 'folder' });
    expect(loadConfig({ ...BASE, APP_ENV: 'test' }).mail).toBeNull();
    expect(loadConfig(PRODUCTION).mail).toBeNull();
  });

  it('is the mail server wherever one is set, and then wants to know who writes', () => {
    expect(loadConfig({ ...PRODUCTION, ...SMTP }).mail).toEqual({
      kind: 'smtp',
      url: SMTP.SMTP_URL,
      from: SMTP.MAIL_FROM,
      timeoutMs: 5_000,
    });
    expect(() => loadConfig({ ...BASE, SMTP_URL: SMTP.SMTP_URL })).toThrow('MAIL_FROM: is required');
  });

  it('never writes mail into a folder in production', () => {
    expect(() => loadConfig({ ...PRODUCTION, MAIL_FOLDER: '/tmp/mail' })).toThrow('MAIL_FOLDER: ');
  });

  it('refuses what is no address of a mail server', () => {
    expect(() => loadConfig({ ...BASE, ...SMTP, SMTP_URL: 'mail.example' })).toThrow('SMTP_URL: ');
  });
});
