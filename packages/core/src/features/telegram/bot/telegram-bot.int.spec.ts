import {
  FakeTelegram,
  Market,
  createTestContext,
  eventually,
  type FakePerson,
  type TestContext,
} from '../../../testing/index.js';
import { StartTelegramLink, TelegramAccountQueries, TelegramModule, TelegramUpdates } from '../index.js';

let nextPerson = 70_000;
/** A chat that failed is tried again after two seconds, then four. */
const PATIENCE_MS = 15_000;

/** Real: Postgres, the bot, HTTP. Fake: Telegram's server, which plays the people. */
describe('the Telegram bot', () => {
  let fake: FakeTelegram;
  let context: TestContext;
  let person: FakePerson;

  beforeAll(async () => {
    fake = await FakeTelegram.start();
    context = await createTestContext([TelegramModule], { telegram: fake.config });
    context.get(TelegramUpdates).start();
  });
  afterAll(async () => {
    await context.get(TelegramUpdates).stop();
    await context.close();
    await fake.close();
  });
  beforeEach(() => {
    person = { id: nextPerson++, name: 'Аня' };
  });

  const answer = (count = 1) =>
    eventually(() => {
      const sent = fake.sent(person.id);
      expect(sent).toHaveLength(count);
      return sent.at(-1)!.text;
    }, PATIENCE_MS);
  const newCode = async () => {
    const userId = await new Market(context).newUser('CREATOR');
    return { userId, ...(await context.get(StartTelegramLink).execute(userId)) };
  };
  const link = (userId: string) => context.get(TelegramAccountQueries).getLink(userId);

  it.each(['/start', '/bind ', ''])('links the account that sends «%s CODE»', async (command) => {
    const { userId, code } = await newCode();
    fake.people.say(person, `${command} ${code}`.trim());
    expect(await answer()).toContain('Готово, Имя');
    expect(await link(userId)).toMatchObject({ isLinked: true });
    fake.people.say(person, '/status');
    expect(await answer(2)).toContain('Привязан аккаунт «Имя»');
  });

  it('answers a wrong code, a missing one, and an account that is linked already', async () => {
    fake.people.say(person, `/start ${'x'.repeat(30)}`);
    expect(await answer(1)).toContain('Код не подошёл');
    fake.people.say(person, '/bind');
    expect(await answer(2)).toContain('/bind КОД');
    fake.people.say(person, `/bind ${(await newCode()).code}`);
    await answer(3);
    fake.people.say(person, `/bind ${(await newCode()).code}`);
    expect(await answer(4)).toContain('уже привязан');
  });

  it('unlinks on /stop, once', async () => {
    const { userId, code } = await newCode();
    fake.people.say(person, `/start ${code}`);
    await answer(1);
    fake.people.say(person, '/stop');
    expect(await answer(2)).toContain('Отвязали');
    expect(await link(userId)).toMatchObject({ isLinked: false });
    fake.people.say(person, '/stop');
    expect(await answer(3)).toContain('ничего не привязано');
  });

  it.each(['/start', '/help', 'Здравствуйте'])('explains itself on «%s»', async (text) => {
    fake.people.say(person, text);
    expect(await answer()).toContain('Привязать Telegram');
  });

  it('says nothing in a group', async () => {
    const { code } = await newCode();
    const group = { id: -100, type: 'group', title: 'Чат' };
    const from = { id: person.id, is_bot: false, first_name: 'Аня' };
    const entities = [{ type: 'bot_command', offset: 0, length: 6 }];
    const message = { message_id: 1, date: 0, chat: group, from, text: `/start ${code}`, entities };
    fake.updates.push({ message: message as never });
    fake.people.say(person, '/help');
    await answer();
    expect(fake.calls.some(({ params }) => params.chat_id === -100)).toBe(false);
  });

  it('notices a block and an unblock', async () => {
    const { userId, code } = await newCode();
    fake.people.say(person, `/start ${code}`);
    await answer();
    fake.people.block(person.id);
    await eventually(async () => (await link(userId)).isReachable === false);
    fake.people.unblock(person.id);
    await eventually(async () => (await link(userId)).isReachable === true);
  });

  /** In the order in which Telegram took them. */
  const answersTo = ({ id }: FakePerson) => fake.sent(id).map((message) => message.id);
  const newOther = () => ({ id: nextPerson++, name: 'Борис' });

  it('answers one message a second in a chat, in their order, and nobody else waits for that', async () => {
    const other = newOther();
    for (const text of ['/help', '/status', '/help', '/status']) fake.people.say(person, text);
    fake.people.say(other, '/help');
    await answer(4);
    const sent = fake.sent(person.id);
    expect(sent.map(({ text }) => text.includes('Привязать Telegram'))).toEqual([true, false, true, false]);
    // Three gaps of a second, of which a busy machine may take a part by sending the first one late.
    expect(Number(sent[3]!.sentAt) - Number(sent[0]!.sentAt)).toBeGreaterThan(2_600);
    expect(answersTo(other)).toHaveLength(1);
    expect(answersTo(other)[0]).toBeLessThan(sent[3]!.id);
  });

  it('answers others while a 429 holds a chat for long', async () => {
    const other = newOther();
    fake.failIn(person.id, { kind: 'TOO_MANY', retryAfter: 600 });
    fake.people.say(person, '/help');
    await eventually(() => fake.calls.some(({ params, fault }) => fault && params.chat_id === person.id));
    fake.people.say(other, '/help');
    await eventually(() => answersTo(other).length === 1);
    expect(answersTo(person)).toEqual([]);
  });

  it('keeps the order of a chat over a failure of its first message, for which nobody else waits', async () => {
    const other = newOther();
    fake.failIn(person.id, { kind: 'ERROR' }, { times: 2 });
    for (const text of ['/status', '/help']) fake.people.say(person, text);
    fake.people.say(other, '/help');
    expect(await answer(2)).toContain('Привязать Telegram');
    expect(fake.sent(person.id)[0]!.text).toContain('ничего не привязано');
    expect(answersTo(other)[0]).toBeLessThan(answersTo(person)[0]!);
  }, 20_000);

  it('waits as long as a 429 says, and calls no sooner', async () => {
    fake.failIn(person.id, { kind: 'TOO_MANY', retryAfter: 2 });
    fake.people.say(person, '/help');
    await answer();
    const calls = fake.calls.filter(
      ({ method, params }) => method === 'sendMessage' && params.chat_id === person.id,
    );
    expect(calls).toHaveLength(2);
    expect(calls[1]!.at.getTime() - calls[0]!.at.getTime()).toBeGreaterThan(1_990);
  });

  it('answers after a wait that is longer than a reply waits in hand, and calls no sooner', async () => {
    fake.failIn(person.id, { kind: 'TOO_MANY', retryAfter: 9 });
    fake.people.say(person, '/help');
    const calls = () =>
      fake.calls.filter(({ method, params }) => method === 'sendMessage' && params.chat_id === person.id);
    await eventually(() => calls().length === 2, 20_000);
    const [first, second] = calls().map(({ at }) => at.getTime());
    expect(second! - first!).toBeGreaterThan(8_990);
    expect(await answer()).toContain('Привязать Telegram');
  }, 30_000);

  it('handles an update again when its answer failed', async () => {
    fake.failIn(person.id, { kind: 'ERROR' });
    fake.people.say(person, '/help');
    expect(await answer()).toContain('Привязать Telegram');
  }, 15_000);

  it('is polled by one process at a time, and by the next one when that one stops', async () => {
    const second = await createTestContext([TelegramModule], {
      telegram: fake.config,
      databaseUrl: context.config.databaseUrl,
    });
    const other = second.get(TelegramUpdates);
    const polls = () => fake.calls.filter(({ method }) => method === 'getUpdates').length;
    const before = polls();
    await other.drain(new AbortController().signal); // somebody else holds the lease
    expect(polls()).toBe(before);
    await context.get(TelegramUpdates).stop();
    fake.people.say(person, '/help');
    await other.drain(new AbortController().signal);
    expect(await answer()).toContain('Привязать Telegram');
    expect(fake.updates.waiting).toBe(0);
    await second.close();
  });
});
