import { Pool, TransactionRunner } from '../../../platform/db/index.js';
import type { ConsumedEvent } from '../../../platform/outbox/index.js';
import {
  eventually,
  type FakeMessage,
  type FakeTelegram,
  Market,
  type TestContext,
} from '../../../testing/index.js';
import { Deliver } from '../../deliveries/index.js';
import { NotificationConsumer } from '../../notifications/index.js';
import { ConfirmTelegramLink, StartTelegramLink, TelegramSender } from '../index.js';

const PRICE = 900_000n;
let nextChat = 60_000;

export interface LinkedPerson {
  userId: string;
  chatId: number;
}

/** Invitations as they come to the chats of those who are invited: written, consumed and sent like all others. */
export class InvitedChats {
  readonly market: Market;

  constructor(
    private readonly context: TestContext,
    private readonly fake: FakeTelegram,
  ) {
    this.market = new Market(context);
  }

  async newPerson(): Promise<LinkedPerson> {
    const userId = await this.market.newUser('CREATOR');
    const chatId = nextChat++;
    this.fake.chats.open({ id: chatId, name: 'Аня' });
    const { code } = await this.context.get(StartTelegramLink).execute(userId);
    await this.context.get(ConfirmTelegramLink).execute(code, BigInt(chatId));
    return { userId, chatId };
  }

  async newOffer(fields = {}): Promise<{ brandId: string; jobId: string; priceMinor: bigint }> {
    const brandId = await this.market.newUser('BRAND');
    return { brandId, jobId: await this.market.newJob(brandId, fields), priceMinor: PRICE };
  }

  /** Invites a person, who gets the message. */
  async invite(person: LinkedPerson, given?: { brandId: string; jobId: string; priceMinor: bigint }) {
    const offer = given ?? (await this.newOffer());
    const { invitationId } = await this.market.newInvitation(offer, person.userId);
    await this.deliver(invitationId);
    // As it came: what the fake keeps is edited later.
    const message = { ...this.fake.sent(person.chatId).at(-1)! };
    return { ...person, ...offer, invitationId, message };
  }

  /** Presses a button of a message by its text. @returns what the press was answered with */
  async press({ chatId }: { chatId: number }, { id, keyboard }: FakeMessage, text: string): Promise<string> {
    const button = keyboard!.inline_keyboard.flat().find((one) => one.text === text)!;
    return this.pressData(chatId, id, (button as { callback_data: string }).callback_data);
  }

  async pressData(chatId: number, messageId: number, data: string): Promise<string> {
    const query = this.fake.people.pressUnseen({ id: chatId, name: 'Аня' }, messageId, data);
    return this.answerTo(query);
  }

  answerTo(query: string): Promise<string> {
    return eventually(() => this.fake.methods.answeredQueries.get(query));
  }

  async row(invitationId: string): Promise<{ status: string; deals: number }> {
    const { rows } = await this.context.get(Pool).query<{ status: string; deals: number }>(
      `SELECT status::text, (SELECT count(*)::int FROM deal WHERE deal.invitation_id = invitation.id) AS deals
       FROM invitation WHERE id = $1`,
      [invitationId],
    );
    return rows[0]!;
  }

  /** What the worker does: the latest INVITATION_SENT is consumed, its message sent. */
  private async deliver(invitationId: string): Promise<void> {
    const { rows } = await this.context.get(Pool).query<ConsumedEvent>(
      `SELECT id, type, aggregate_id AS "aggregateId", payload, request_id AS "requestId", created_at AS "createdAt"
       FROM outbox_event WHERE aggregate_id = $1 AND type = 'INVITATION_SENT' ORDER BY seq DESC LIMIT 1`,
      [invitationId],
    );
    const consumer = this.context.get(NotificationConsumer);
    await this.context.get(TransactionRunner).run((tx) => consumer.handle(tx, rows[0]!));
    const [sender, deliver] = [this.context.get(TelegramSender), this.context.get(Deliver)];
    const claimed = await deliver.claim(sender, 100);
    await Promise.all(claimed.map((message) => deliver.send(sender, message)));
  }
}
