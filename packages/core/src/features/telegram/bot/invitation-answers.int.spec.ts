import { Clock, HOUR } from '../../../platform/clock/index.js';
import { Pool } from '../../../platform/db/index.js';
import { FakeTelegram, createTestContext, eventually, type TestContext } from '../../../testing/index.js';
import { AcceptInvitation, DealsModule } from '../../deals/index.js';
import { DeclineInvitation, EditJob, JobsModule, RevokeInvitation } from '../../jobs/index.js';
import { NotificationsModule } from '../../notifications/index.js';
import { PaymentsModule } from '../../payments/index.js';
import { TelegramModule, TelegramUpdates, UnlinkTelegram } from '../index.js';
import { InvitedChats } from '../testing/invited-chat.js';

const NOTHING_DONE = { status: 'SENT', deals: 0 };

/** Real: Postgres, Redis, consumer, sender, bot, HTTP. Fake: Telegram's server and its people, and the clock. */
describe('the buttons under an invitation', () => {
  let fake: FakeTelegram;
  let context: TestContext;
  let chats: InvitedChats;
  let offsetMs = 0;

  beforeAll(async () => {
    fake = await FakeTelegram.start();
    const modules = [JobsModule, DealsModule, PaymentsModule, NotificationsModule, TelegramModule];
    context = await createTestContext(modules, { telegram: fake.config });
    context.get(Clock).now = () => new Date(Date.now() + offsetMs);
    chats = new InvitedChats(context, fake);
    context.get(TelegramUpdates).start();
  });
  afterAll(async () => {
    await context.get(TelegramUpdates).stop();
    await context.close();
    await fake.close();
  });
  beforeEach(() => fake.healthy());

  type Invited = Awaited<ReturnType<InvitedChats['invite']>>;
  const invited = async () => chats.invite(await chats.newPerson());
  /** The message has lost its buttons and says this. */
  const endsAs = ({ chatId, message }: Invited, text: string) =>
    eventually(() => {
      const shown = fake.sent(chatId).find(({ id }) => id === message.id)!;
      expect(shown.text).toContain(text);
      expect(shown.text).toContain('Вас пригласили в заказ');
      expect(shown.keyboard).toBeUndefined();
      return shown;
    });
  const keepsButtons = ({ chatId, message }: Invited) =>
    expect(
      fake
        .sent(chatId)
        .find(({ id }) => id === message.id)!
        .keyboard?.inline_keyboard.flat(),
    ).toHaveLength(2);

  it('accept it: there is one deal, and the message leads to it', async () => {
    const invitation = await invited();
    expect(invitation.message.text).toContain('9 000 ₽'.replace(' ', '\u00a0').replace(' ₽', '\u00a0₽'));
    expect(await chats.press(invitation, invitation.message, 'Принять')).toContain('Вы приняли');
    expect(await chats.row(invitation.invitationId)).toEqual({ status: 'ACCEPTED', deals: 1 });
    const { rows } = await context
      .get(Pool)
      .query<{ id: string }>('SELECT id FROM deal WHERE invitation_id = $1', [invitation.invitationId]);
    const { html } = await endsAs(invitation, 'Вы приняли приглашение');
    expect(html).toContain(`/deals/${rows[0]!.id}"`);
  });

  it('decline it', async () => {
    const invitation = await invited();
    await chats.press(invitation, invitation.message, 'Отклонить');
    await endsAs(invitation, 'Вы отклонили приглашение');
    expect(await chats.row(invitation.invitationId)).toEqual({ status: 'DECLINED', deals: 0 });
  });

  it('bear being pressed twice, one after the other and at once', async () => {
    const invitation = await invited();
    const { chatId, message } = invitation;
    const [data] = message
      .keyboard!.inline_keyboard.flat()
      .map((button) => 'callback_data' in button && button.callback_data);
    const presses = [1, 2, 3].map(() => chats.pressData(chatId, message.id, String(data)));
    for (const text of await Promise.all(presses)) expect(text).toContain('Вы приняли');
    expect(await chats.pressData(chatId, message.id, String(data))).toContain('Вы приняли');
    await endsAs(invitation, 'Вы приняли приглашение');
    expect(await chats.row(invitation.invitationId)).toEqual({ status: 'ACCEPTED', deals: 1 });
    expect(fake.sent(chatId)).toHaveLength(1);
  });

  it('do not undo an answer: «no» after «yes» shows the «yes»', async () => {
    const invitation = await invited();
    await chats.press(invitation, invitation.message, 'Принять');
    expect(await chats.press(invitation, invitation.message, 'Отклонить')).toContain('Вы приняли');
    expect(await chats.row(invitation.invitationId)).toEqual({ status: 'ACCEPTED', deals: 1 });
  });

  it('are for the invited person alone', async () => {
    const invitation = await invited();
    const stranger = await chats.newPerson();
    const other = await chats.invite(stranger);
    for (const button of invitation.message.keyboard!.inline_keyboard.flat()) {
      const { callback_data: data } = button as { callback_data: string };
      expect(await chats.pressData(stranger.chatId, other.message.id, data)).toContain('больше не действует');
    }
    expect(await chats.row(invitation.invitationId)).toEqual(NOTHING_DONE);
    expect(await chats.row(other.invitationId)).toEqual(NOTHING_DONE);
    keepsButtons(invitation);
    keepsButtons(other);
  });

  it('do nothing from a chat that is linked no more', async () => {
    const invitation = await invited();
    await context.get(UnlinkTelegram).execute(invitation.userId);
    expect(await chats.press(invitation, invitation.message, 'Принять')).toContain('ничего не привязано');
    expect(await chats.row(invitation.invitationId)).toEqual(NOTHING_DONE);
  });

  it('do nothing for who is blocked on the site, until that ends', async () => {
    const invitation = await invited();
    const set = (status: string) =>
      context
        .get(Pool)
        .query('UPDATE app_user SET status = $2::user_status WHERE id = $1', [invitation.userId, status]);
    await set('BLOCKED');
    expect(await chats.press(invitation, invitation.message, 'Принять')).toContain('заблокирован');
    expect(await chats.row(invitation.invitationId)).toEqual(NOTHING_DONE);
    keepsButtons(invitation);
    await set('ACTIVE');
    expect(await chats.press(invitation, invitation.message, 'Принять')).toContain('Вы приняли');
  });

  it.each([
    [
      'accepted',
      (one: Invited) => context.get(AcceptInvitation).execute({ ...one, creatorId: one.userId }),
      'Вы приняли',
    ],
    [
      'declined',
      (one: Invited) => context.get(DeclineInvitation).execute({ ...one, creatorId: one.userId }),
      'Вы отклонили',
    ],
    ['revoked', (one: Invited) => context.get(RevokeInvitation).execute(one), 'Приглашение отозвано'],
  ])('show how it was %s on the site', async (_, act, text) => {
    const invitation = await invited();
    await act(invitation);
    const before = await chats.row(invitation.invitationId);
    expect(await chats.press(invitation, invitation.message, 'Принять')).toContain(text);
    await endsAs(invitation, text);
    expect(await chats.row(invitation.invitationId)).toEqual(before);
  });

  it('show that the term has passed, swept or not', async () => {
    const invitation = await invited();
    offsetMs += 72 * HOUR;
    for (const button of ['Принять', 'Отклонить'])
      expect(await chats.press(invitation, invitation.message, button)).toContain('Срок приглашения прошёл');
    await endsAs(invitation, 'Срок приглашения прошёл');
    expect(await chats.row(invitation.invitationId)).toEqual(NOTHING_DONE);
  });

  it.each(['Принять', 'Отклонить'])('«%s» an offer that was replaced by another one', async (button) => {
    const first = await invited();
    await context.get(RevokeInvitation).execute(first);
    const second = await chats.invite(first, { ...first, priceMinor: 100_000n });
    expect(second.message.id).not.toBe(first.message.id);
    expect(await chats.press(first, first.message, button)).toContain('больше не действует');
    await endsAs(first, 'бренд прислал новое');
    expect(await chats.row(first.invitationId)).toEqual(NOTHING_DONE);
    keepsButtons(second);
    expect(await chats.press(second, second.message, 'Принять')).toContain('Вы приняли');
  });

  it('wait while the job has changed under the offer, and say so', async () => {
    const invitation = await invited();
    await context.get(EditJob).execute({ ...invitation, fields: { description: 'Совсем другое' } });
    expect(await chats.press(invitation, invitation.message, 'Принять')).toContain('сейчас не принимает');
    expect(await chats.row(invitation.invitationId)).toEqual(NOTHING_DONE);
    keepsButtons(invitation);
  });

  it('are followed by a message of its own where the old one cannot be edited', async () => {
    const invitation = await invited();
    fake.failIn(invitation.chatId, { kind: 'BAD_REQUEST' }, { method: 'editMessageText' });
    await chats.press(invitation, invitation.message, 'Принять');
    await eventually(() => {
      const [, second] = fake.sent(invitation.chatId);
      expect(second!.text).toContain('Вы приняли приглашение');
      return true;
    });
  });

  it('show the outcome once an edit that failed is tried again', async () => {
    const invitation = await invited();
    fake.failIn(invitation.chatId, { kind: 'ERROR' }, { method: 'editMessageText' });
    await chats.press(invitation, invitation.message, 'Принять');
    await endsAs(invitation, 'Вы приняли приглашение');
    expect(await chats.row(invitation.invitationId)).toEqual({ status: 'ACCEPTED', deals: 1 });
  }, 15_000);

  it('answer a press that no button of ours stands behind', async () => {
    const { chatId } = await chats.newPerson();
    for (const data of ['pay:everything', `yes:${'0'.repeat(36)}`])
      expect(await chats.pressData(chatId, 1, data)).toContain('больше не действует');
  });
});
