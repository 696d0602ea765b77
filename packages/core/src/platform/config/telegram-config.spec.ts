import { loadConfig } from './index.js';

const BASE = { DATABASE_URL: 'postgresql://db', REDIS_URL: 'redis://redis' };
const BOT = { ...BASE, TELEGRAM_BOT_TOKEN: '100500:secret', TELEGRAM_BOT_USERNAME: '@dubl_bot' };

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
      timeoutMs: 10_000,
    });
  });

  it.each([
    [{ TELEGRAM_BOT_TOKEN: 'nonsense' }, 'TELEGRAM_BOT_TOKEN: '],
    [{ TELEGRAM_BOT_USERNAME: '' }, 'TELEGRAM_BOT_USERNAME: is required'],
    [{ TELEGRAM_API_ROOT: 'nowhere' }, 'TELEGRAM_API_ROOT: '],
  ])('stops the boot on %o', (env, problem) => {
    expect(() => loadConfig({ ...BOT, ...env })).toThrow(problem);
  });
});
