import { Clock } from '../../platform/clock/index.js';
import { FakeTelegram, eventually, type TelegramFault } from '../../testing/index.js';
import { TelegramLine } from './telegram-line.js';

/** Real: HTTP. Fake: Telegram's server. */
describe('the line to Telegram', () => {
  let fake: FakeTelegram;

  beforeEach(async () => {
    fake = await FakeTelegram.start();
  });
  afterEach(() => fake.close());

  const lineOf = (changed = {}) =>
    new TelegramLine({ telegram: { ...fake.config, timeoutMs: 300, ...changed } }, new Clock());
  const call = (line: TelegramLine) =>
    line
      .createApi()!
      .sendMessage(1, 'Привет')
      .catch(() => undefined);
  const asked = () => fake.calls.filter(({ method }) => method === 'getMe').length;

  it('is off where no bot is set', async () => {
    const line = new TelegramLine({ telegram: null }, new Clock());
    expect(await line.state()).toBe('off');
    expect(line.createApi()).toBeUndefined();
  });

  it('is asked where nothing was called, once for all who want to know', async () => {
    const line = lineOf();
    expect(await Promise.all([line.state(), line.state()])).toEqual(['up', 'up']);
    expect(await line.state()).toBe('up');
    expect(asked()).toBe(1);
  });

  it.each<[string, TelegramFault, 'up' | 'down']>([
    ['a refusal', { kind: 'BAD_REQUEST' }, 'up'],
    ['a chat that has blocked the bot', { kind: 'FORBIDDEN' }, 'up'],
    ['a wish to wait', { kind: 'TOO_MANY', retryAfter: 3 }, 'up'],
    ['an error of Telegram', { kind: 'ERROR' }, 'down'],
    ['a call that hangs', { kind: 'HANG' }, 'down'],
    ['a connection that was cut', { kind: 'CUT_AFTER' }, 'down'],
  ])('takes %s for what it is', async (_, fault, state) => {
    const line = lineOf();
    fake.fail(fault);
    await call(line);
    expect(await line.state()).toBe(state);
    expect(asked()).toBe(0);
    expect(line.lastErrorAt === null).toBe(state === 'up');
  });

  it('is down where Telegram does not know the bot', async () => {
    expect(await lineOf({ token: '100500:another' }).state()).toBe('down');
  });

  it('comes up again by itself', async () => {
    const line = lineOf();
    fake.fail({ kind: 'ERROR' });
    await call(line);
    expect(await line.state()).toBe('down');
    await eventually(async () => (await line.state()) === 'up');
  }, 15_000);
});
