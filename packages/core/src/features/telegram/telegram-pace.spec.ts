import { SECOND } from '../../platform/clock/index.js';
import type { Redis } from '../../platform/redis/index.js';
import { TelegramPace } from './telegram-pace.js';

/** Redis is away; with it the suites of the sender and the bot run the pace. */
describe('the pace without Redis', () => {
  const away = { eval: () => Promise.reject(new Error('away')) } as unknown as Redis;
  const newPace = () => new TelegramPace(away, { queuePrefix: 'test' });

  it('keeps a chat back for as long as Telegram wants, and no other one', async () => {
    const pace = newPace();
    await pace.hold(1n, 30 * SECOND);
    expect(await pace.wait(1n, SECOND)).toBeGreaterThan(29 * SECOND);
    expect(await pace.wait(2n, SECOND)).toBe(0);
  });

  it('waits no longer than it may, and takes no slot then', async () => {
    const pace = newPace();
    const startedAt = performance.now();
    expect(await pace.wait(1n, 0)).toBe(0);
    for (const chatId of [2n, 3n, 4n]) expect(await pace.wait(chatId, 100)).toBeGreaterThan(100);
    expect(await pace.wait(5n, 5 * SECOND)).toBe(0);
    expect(performance.now() - startedAt).toBeLessThan(2 * SECOND);
  });
});
