import { TelegramModule, TelegramUpdates } from '@dubl/core/features/telegram';
import { Clock, SECOND } from '@dubl/core/platform/clock';
import { Pool } from '@dubl/core/platform/db';
import { FakeTelegram, createTestContext, eventually } from '@dubl/core/testing';
import { createTestApp, type TestApp } from './test-app.js';

const SECRET = 'a_secret-that-nobody-guesses';
const HEADER = 'x-telegram-bot-api-secret-token';
const NEVER = new AbortController().signal;

let nextPerson = 90_000;
let nextUpdate = 1_000;

/** Real: the API, Postgres, the bot, HTTP both ways. Fake: Telegram's server, which delivers to the webhook, and the clock. */
describe('the webhook of Telegram', () => {
  let fake: FakeTelegram;
  let api: TestApp;
  let updates: TelegramUpdates;
  let offsetMs = 0;

  beforeAll(async () => {
    fake = await FakeTelegram.start();
    const webhook = { url: new URL('http://127.0.0.1:9'), secret: SECRET };
    api = await createTestApp({ config: { telegram: { ...fake.config, webhook } } });
    webhook.url = new URL('/api/telegram/webhook', api.url);
    updates = api.get(TelegramUpdates); // what the worker runs
    api.get(Clock).now = () => new Date(Date.now() + offsetMs);
  });
  afterAll(async () => {
    await fake.close();
    await api.close();
  });

  const newPerson = () => ({ id: nextPerson++, name: 'Аня' });
  const said = ({ id }: { id: number }, text: string, updateId = nextUpdate++) => {
    fake.chats.open({ id, name: 'Аня' });
    const from = { id, is_bot: false, first_name: 'Аня' };
    const entities = [{ type: 'bot_command', offset: 0, length: text.length }];
    return {
      update_id: updateId,
      message: {
        message_id: 1,
        date: 0,
        chat: { id, type: 'private', first_name: 'Аня' },
        from,
        text,
        entities,
      },
    };
  };
  const post = (body: string | object, secret: string | null = SECRET) =>
    api.guest().post('/api/telegram/webhook', body, {
      'content-type': 'application/json',
      ...(secret !== null && { [HEADER]: secret }),
    });
  const rows = async () => {
    const { rows } = await api
      .get(Pool)
      .query<{ body: string | null; lane: bigint; attempts: number; handled: boolean }>(
        'SELECT body, lane, attempts, handled_at IS NOT NULL AS handled FROM telegram_update ORDER BY update_id',
      );
    return rows;
  };
  /** Longer than the longest pause between two tries. */
  const drainLater = () => {
    offsetMs += 17 * SECOND;
    return updates.drain(NEVER);
  };
  const answersTo = ({ id }: { id: number }) => fake.sent(id).map(({ text }) => text);
  beforeEach(async () => {
    fake.healthy();
    await api.get(Pool).query('DELETE FROM telegram_update');
  });

  it('is where updates come from once the worker has set it, and no word is kept', async () => {
    updates.start();
    const person = newPerson();
    fake.people.say(person, '/status');
    await eventually(
      () => expect(answersTo(person)).toEqual([expect.stringContaining('ничего не привязано')]) ?? true,
    );
    await updates.stop();
    const [call] = fake.calls.filter(({ method }) => method === 'setWebhook');
    expect(call!.params).toMatchObject({
      url: `${api.url}/api/telegram/webhook`,
      secret_token: SECRET,
      allowed_updates: ['message', 'callback_query', 'my_chat_member'],
    });
    expect(fake.calls.some(({ method }) => method === 'getUpdates')).toBe(false);
    expect(await rows()).toEqual([{ body: null, lane: 0n, attempts: 1, handled: true }]);
  });

  it('keeps what comes while no worker runs', async () => {
    const person = newPerson();
    fake.people.say(person, '/help');
    await eventually(() => fake.updates.waiting === 0); // accepted
    expect(await rows()).toMatchObject([{ handled: false }]);
    await updates.drain(NEVER);
    expect(answersTo(person)).toHaveLength(1);
  });

  it('takes an update once, however often and at once it comes', async () => {
    const person = newPerson();
    const update = said(person, '/help');
    const answers = await Promise.all(Array.from({ length: 5 }, () => post(update)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    await updates.drain(NEVER);
    await post(update).expect(200);
    await updates.drain(NEVER);
    expect(answersTo(person)).toHaveLength(1);
    expect(await rows()).toHaveLength(1);
  });

  it('hands them on in their order, not in that of their arrival', async () => {
    const person = newPerson();
    const [first, second] = [said(person, '/status'), said(person, '/help')];
    await post(second).expect(200);
    await post(first).expect(200);
    await updates.drain(NEVER);
    expect(answersTo(person)).toEqual([
      expect.stringContaining('ничего не привязано'),
      expect.stringContaining('Привязать Telegram'),
    ]);
  });

  it('answers others before somebody who writes much has all his answers', async () => {
    const [busy, other] = [newPerson(), newPerson()];
    for (const text of ['/help', '/status', '/help']) await post(said(busy, text)).expect(200);
    await post(said(other, '/help')).expect(200);
    await updates.drain(NEVER);
    const [ofBusy, ofOther] = [busy, other].map(({ id }) => fake.sent(id).map((message) => message.id));
    expect([ofBusy!.length, ofOther!.length]).toEqual([3, 1]);
    expect(ofOther![0]).toBeLessThan(ofBusy![2]!);
  });

  it('answers more chats than it takes up at once', async () => {
    const people = Array.from({ length: 20 }, newPerson);
    for (const person of people) await post(said(person, '/help')).expect(200);
    await updates.drain(NEVER);
    expect(people.map((person) => answersTo(person).length)).toEqual(people.map(() => 1));
  });

  it('tries an update that fails five times, while others are answered, and then goes on in its chat', async () => {
    const [first, other] = [newPerson(), newPerson()];
    for (const text of ['/status', '/help']) await post(said(first, text)).expect(200);
    await post(said(other, '/help')).expect(200);
    fake.failIn(first.id, { kind: 'ERROR' }, { times: 5 });
    await updates.drain(NEVER);
    expect(answersTo(other)).toHaveLength(1);
    await updates.drain(NEVER); // its turn has not come
    expect(await rows()).toMatchObject([{ attempts: 1 }, { attempts: 0 }, { handled: true }]);
    for (let tries = 2; tries < 5; tries += 1) await drainLater();
    expect(answersTo(first)).toEqual([]);
    expect(await rows()).toMatchObject([{ attempts: 4, handled: false }, { attempts: 0 }, { attempts: 1 }]);
    await drainLater();
    expect(answersTo(first)).toEqual([expect.stringContaining('Привязать Telegram')]);
    expect(await rows()).toMatchObject([{ attempts: 5, handled: true }, { handled: true }, { attempts: 1 }]);
  });

  it('keeps the order of a chat when its first message is handled only at the second try', async () => {
    const person = newPerson();
    for (const text of ['/status', '/help']) await post(said(person, text)).expect(200);
    fake.failIn(person.id, { kind: 'ERROR' });
    await updates.drain(NEVER);
    expect(answersTo(person)).toEqual([]);
    await drainLater();
    expect(answersTo(person)).toEqual([
      expect.stringContaining('ничего не привязано'),
      expect.stringContaining('Привязать Telegram'),
    ]);
  });

  it('passes over an update that has ended its process five times, without trying it again', async () => {
    const [first, second] = [newPerson(), newPerson()];
    await post(said(first, '/help')).expect(200);
    await api.get(Pool).query('UPDATE telegram_update SET attempts = 5');
    await post(said(second, '/help')).expect(200);
    await updates.drain(NEVER);
    expect(answersTo(first)).toEqual([]);
    expect(answersTo(second)).toHaveLength(1);
    expect(await rows()).toMatchObject([{ handled: true }, { handled: true }]);
  });

  it('counts no try where Telegram asks for a long wait, calls no sooner, and lets nobody else wait', async () => {
    const [person, other] = [newPerson(), newPerson()];
    for (const one of [person, other]) await post(said(one, '/help')).expect(200);
    fake.failIn(person.id, { kind: 'TOO_MANY', retryAfter: 600 });
    await updates.drain(NEVER);
    expect(answersTo(other)).toHaveLength(1);
    const calls = () => fake.calls.filter(({ params }) => params.chat_id === person.id);
    for (let run = 0; run < 7; run += 1) {
      offsetMs += 601 * SECOND; // where its pace still keeps the chat
      await updates.drain(NEVER);
    }
    expect(calls()).toHaveLength(1);
    expect(await rows()).toMatchObject([{ attempts: 0, handled: false }, { handled: true }]);
  });

  it('handles what was stored before chats were told apart, in its order', async () => {
    const people = [newPerson(), newPerson()];
    for (const person of people) await post(said(person, '/help')).expect(200);
    await api.get(Pool).query('UPDATE telegram_update SET lane = DEFAULT');
    await updates.drain(NEVER);
    expect(people.map((person) => answersTo(person).length)).toEqual([1, 1]);
    const [first, second] = people.map(({ id }) => fake.sent(id)[0]!.id);
    expect(first).toBeLessThan(second!);
  });

  it('lets another worker take over when it ends with a failure', async () => {
    fake.fail({ kind: 'ERROR' }, 'setWebhook');
    await expect(updates.drain(NEVER)).rejects.toThrow();
    const { rows: leases } = await api.get(Pool).query('SELECT 1 FROM telegram_poller');
    expect(leases).toEqual([]);
  });

  it.each([
    ['a wrong secret', 'a_secret-that-nobody-guesseS'],
    ['half of the secret', SECRET.slice(0, 10)],
    ['no secret', null],
  ])('refuses %s and keeps nothing', async (_, secret) => {
    const answer = await post(said(newPerson(), '/help'), secret).expect(403);
    expect(answer.body.error.code).toBe('FORBIDDEN');
    expect(await rows()).toEqual([]);
  });

  it('is unknown where none is set', async () => {
    const telegram = api.config.telegram!;
    const { webhook } = telegram;
    telegram.webhook = null;
    await post(said(newPerson(), '/help')).expect(404);
    telegram.webhook = webhook;
    expect(await rows()).toEqual([]);
  });

  it.each([
    ['no JSON', '{', 400],
    ['a list', '[]', 400],
    ['nothing', '', 400],
    ['no number', { message: {} }, 400],
    ['a number that is none', { update_id: '12' }, 400],
    ['a number too large', { update_id: 2 ** 53 }, 400],
    ['a body too large', { update_id: 1, text: 'я'.repeat(200_000) }, 413],
  ])('refuses %s and keeps nothing', async (_, body, status) => {
    const answer = await post(body).expect(status);
    expect(answer.body).toMatchObject({ ok: false, requestId: expect.any(String) });
    expect(await rows()).toEqual([]);
  });

  it('keeps even what Postgres takes in no text, and passes over what it does not understand', async () => {
    const person = newPerson();
    await post({ ...said(person, '/help'), note: '\u0000' }).expect(200);
    await post({ update_id: nextUpdate++, something_new: {} }).expect(200);
    await updates.drain(NEVER);
    expect(answersTo(person)).toHaveLength(1);
    expect((await rows()).every(({ handled }) => handled)).toBe(true);
  });

  it('is taken back by a worker that polls, which handles what had come by it first', async () => {
    const [before, after] = [newPerson(), newPerson()];
    await post(said(before, '/help')).expect(200);
    const polling = await createTestContext([TelegramModule], {
      telegram: fake.config,
      databaseUrl: api.config.databaseUrl,
    });
    expect(fake.webhook.isSet).toBe(true);
    await polling.get(TelegramUpdates).drain(NEVER);
    expect(fake.webhook.isSet).toBe(false);
    expect(answersTo(before)).toHaveLength(1);
    fake.people.say(after, '/help');
    await polling.get(TelegramUpdates).drain(NEVER);
    expect(answersTo(after)).toHaveLength(1);
    await polling.close();
  });
});
