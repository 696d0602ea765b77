import { Bot, GrammyError } from 'grammy';
import { FakeTelegram } from './index.js';

const ANYA = { id: 1001, name: 'Аня' };

describe('the stand-in for Telegram', () => {
  let fake: FakeTelegram;
  let bot: Bot;

  beforeAll(async () => {
    fake = await FakeTelegram.start();
    bot = new Bot(fake.token, { client: { apiRoot: fake.url.origin } });
    await bot.init();
    fake.people.say(ANYA, '/start');
  });
  afterAll(() => fake.close());

  const send = (text: string, other: object = {}) =>
    bot.api.sendMessage(ANYA.id, text, { parse_mode: 'HTML', ...other });
  const refusal = (call: Promise<unknown>) =>
    call.then(
      () => {
        throw new Error('it was accepted');
      },
      (error: GrammyError) => error,
    );

  it('keeps what the bot sends, with its markup and as it is read', async () => {
    await send('<b>Заказ</b> &lt;1&gt; &#38; &amp;');
    expect(fake.sent(ANYA.id).at(-1)).toMatchObject({ text: 'Заказ <1> & &', from: 'bot' });
  });

  it.each(['<b>без конца', 'знак < один', '<div>чужой</div>', '<b><i>крест</b></i>', ''])(
    'refuses HTML that Telegram would refuse: %s',
    async (text) => {
      expect(await refusal(send(text))).toMatchObject({ error_code: 400 });
    },
  );

  it('measures the text as it is read, 4096 at most', async () => {
    await send(`<b>${'&amp;'.repeat(4096)}</b>`);
    expect((await refusal(send('я'.repeat(4097)))).description).toContain('too long');
  });

  it('takes callback data of 64 bytes and not of 65', async () => {
    const markup = (data: string) => ({
      reply_markup: { inline_keyboard: [[{ text: 'Да', callback_data: data }]] },
    });
    await send('?', markup('x'.repeat(64)));
    expect((await refusal(send('?', markup('я'.repeat(33))))).description).toContain('BUTTON_DATA_INVALID');
  });

  it('knows no chat that nobody has opened, and lets nobody be written to who has blocked the bot', async () => {
    expect((await refusal(bot.api.sendMessage(7, 'Здравствуйте'))).description).toContain('chat not found');
    fake.people.block(ANYA.id);
    expect(await refusal(send('Здравствуйте'))).toMatchObject({ error_code: 403 });
    fake.people.unblock(ANYA.id);
    await send('Снова здравствуйте');
  });

  it('hands out updates until they are confirmed, and waits for the next one', async () => {
    const seen = await bot.api.getUpdates({ timeout: 0 });
    expect(seen.map((update) => Object.keys(update)[0])).toEqual([
      'message',
      'my_chat_member',
      'my_chat_member',
    ]);
    expect(await bot.api.getUpdates({ timeout: 0 })).toEqual(seen);
    const next = bot.api.getUpdates({ timeout: 5, offset: seen.at(-1)!.update_id + 1 });
    const message = await send('?', {
      reply_markup: { inline_keyboard: [[{ text: 'Да', callback_data: 'y' }]] },
    });
    fake.people.press(ANYA, message.message_id, 'y');
    const [update] = await next;
    expect(update?.callback_query?.data).toBe('y');
    await bot.api.answerCallbackQuery(update!.callback_query!.id, { text: 'Принято' });
    expect(fake.methods.answeredQueries.get(update!.callback_query!.id)).toBe('Принято');
  });

  it('fails on command, and after CUT_AFTER the message is there although nobody was told', async () => {
    fake.fail({ kind: 'TOO_MANY', retryAfter: 3 });
    expect((await refusal(send('раз'))).parameters).toEqual({ retry_after: 3 });
    fake.fail({ kind: 'ERROR' });
    expect(await refusal(send('два'))).toMatchObject({ error_code: 500 });
    fake.fail({ kind: 'CUT_AFTER' });
    await refusal(send('три'));
    expect(fake.sent(ANYA.id).at(-1)?.text).toBe('три');
  });

  it('refuses a stranger’s token', async () => {
    const stranger = new Bot('1:x', { client: { apiRoot: fake.url.origin } });
    expect(await refusal(stranger.api.getMe())).toMatchObject({ error_code: 401 });
  });

  it('shows its page on every other path, so that deep links lead somewhere', async () => {
    const page = await fetch(new URL('/dubl_test_bot?start=code', fake.url));
    expect(await page.text()).toContain('Чаты с ботом');
    const body = JSON.stringify({ person: ANYA, say: 'С этой страницы' });
    await fetch(new URL('/act', fake.url), { method: 'POST', body });
    expect(fake.chats.find(ANYA.id)!.messages.at(-1)).toMatchObject({
      text: 'С этой страницы',
      from: 'person',
    });
  });
});
