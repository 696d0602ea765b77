import { FakeTelegram, createTestContext, type TestContext } from '../../../testing/index.js';
import { TelegramModule } from '../index.js';
import { UpdatePolling } from './update-polling.js';

/** Real: HTTP. Fake: Telegram's server. */
describe('long polling', () => {
  let fake: FakeTelegram;
  let context: TestContext;

  beforeAll(async () => {
    fake = await FakeTelegram.start();
    context = await createTestContext([TelegramModule], { telegram: fake.config });
  });
  afterAll(async () => {
    await context.close();
    await fake.close();
  });

  const polls = () => fake.calls.filter(({ method }) => method === 'getUpdates').length;

  it('confirms at its end what was handled, and leaves Telegram alone once another process polls', async () => {
    const polling = context.get(UpdatePolling);
    fake.people.say({ id: 60_000, name: 'Аня' }, '/help');
    const seen: number[] = [];
    await polling.take(async ({ update_id: id }) => void seen.push(id), 0, new AbortController().signal);
    expect(seen).toHaveLength(1);
    expect(polls()).toBe(1);
    await polling.close(false);
    expect(polls()).toBe(1);
    expect(fake.updates.waiting).toBe(1);
    await polling.close(true);
    expect(fake.updates.waiting).toBe(0);
  });
});
