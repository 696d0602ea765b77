import { randomUUID } from 'node:crypto';
import type { Type } from '@nestjs/common';
import { Pool, TransactionRunner } from '../../platform/db/index.js';
import type { ConsumedEvent } from '../../platform/outbox/index.js';
import { Market, createTestContext, type BuiltDeal, type TestContext } from '../../testing/index.js';
import { CancelDeal, DealsModule, DealsQueries } from '../deals/index.js';
import { PaymentsModule } from '../payments/index.js';
import { CONTACT_MASK } from '../../platform/contacts/index.js';
import {
  ArchiveConversation,
  ConversationsQueries,
  MarkConversationRead,
  MessagesQueries,
  PostSystemMessage,
  SendMessage,
} from './index.js';

/** Real: Postgres, Redis, the sandbox provider. Nothing is faked. */
describe('conversations', () => {
  let context: TestContext;
  let market: Market;

  beforeAll(async () => {
    context = await createTestContext([DealsModule, PaymentsModule]);
    market = new Market(context);
  });
  afterAll(() => context.close());

  const use = <T>(type: Type<T>): T => context.get(type);
  const page = { limit: 20 };
  const onlyOf = async (userId: string, archived = false) =>
    (await use(ConversationsQueries).list(userId, archived, page)).items[0]!;
  const send = async (senderId: string, text: string) =>
    use(SendMessage).execute({ conversationId: (await onlyOf(senderId)).id, senderId, text });
  const texts = async (deal: BuiltDeal) => {
    const { id } = await onlyOf(deal.brandId);
    return (await use(MessagesQueries).list(id, deal.brandId, page)).items.map((message) => message.text);
  };

  it('opens with the application, whose text is its first message', async () => {
    const deal = await market.newDeal();
    const conversation = await onlyOf(deal.brandId);
    expect(conversation).toMatchObject({
      job: { id: deal.jobId },
      brand: { id: deal.brandId, name: 'Чайная лавка' },
      creator: { id: deal.creatorId, name: 'Имя' },
      deal: { id: deal.dealId, status: 'AWAITING_FUNDING' },
      lastMessage: { text: 'Сниму за два дня', senderId: deal.creatorId, masked: false },
      unreadCount: 1,
      isArchived: false,
    });
    expect((await onlyOf(deal.creatorId)).unreadCount).toBe(0);
  });

  it('hides contacts until the pair has a funded deal, and keeps what was typed', async () => {
    const deal = await market.newDeal();
    await send(deal.creatorId, 'Мой номер 8 999 123-45-67');
    expect(await texts(deal)).toEqual([`Мой номер ${CONTACT_MASK}`, 'Сниму за два дня']);
    const kept = await context
      .get(Pool)
      .query('SELECT original_text FROM message WHERE original_text IS NOT NULL');
    expect(kept.rows).toEqual([{ original_text: 'Мой номер 8 999 123-45-67' }]);

    const funded = await market.newFundedDeal();
    await send(funded.creatorId, 'Мой номер 8 999 123-45-67');
    expect((await texts(funded))[0]).toBe('Мой номер 8 999 123-45-67');
  });

  it('writes a message and its event together, for the sides of the conversation alone', async () => {
    const deal = await market.newDeal();
    const { id } = await onlyOf(deal.brandId);
    const messageId = await send(deal.brandId, 'Добрый день');
    const events = await context
      .get(Pool)
      .query('SELECT type, payload FROM outbox_event WHERE aggregate_id = $1', [id]);
    expect(events.rows).toEqual([
      { type: 'MESSAGE_SENT', payload: { conversationId: id, messageId, senderId: deal.brandId } },
    ]);

    const stranger = await market.newUser('CREATOR');
    const missing = { code: 'NOT_FOUND' };
    await expect(
      use(SendMessage).execute({ conversationId: id, senderId: stranger, text: 'Я' }),
    ).rejects.toMatchObject(missing);
    await expect(use(MessagesQueries).list(id, stranger, page)).rejects.toMatchObject(missing);
    await expect(use(ConversationsQueries).get(id, stranger)).rejects.toMatchObject(missing);
    await expect(use(ArchiveConversation).execute(id, stranger, true)).rejects.toMatchObject(missing);
    await expect(use(MarkConversationRead).execute(id, deal.creatorId, randomUUID())).rejects.toMatchObject(
      missing,
    );
  });

  it('counts what is unread; the mark never moves back', async () => {
    const deal = await market.newDeal();
    const { id } = await onlyOf(deal.creatorId);
    const first = await send(deal.brandId, 'Раз');
    const second = await send(deal.brandId, 'Два');
    expect((await onlyOf(deal.creatorId)).unreadCount).toBe(2);
    await use(MarkConversationRead).execute(id, deal.creatorId, second);
    await use(MarkConversationRead).execute(id, deal.creatorId, first);
    expect(await onlyOf(deal.creatorId)).toMatchObject({ unreadCount: 0, lastReadId: second });
  });

  it('pages messages and conversations newest first', async () => {
    const deal = await market.newDeal();
    const { id } = await onlyOf(deal.brandId);
    for (const text of ['1', '2', '3']) await send(deal.brandId, text);
    const first = await use(MessagesQueries).list(id, deal.brandId, { limit: 3 });
    const second = await use(MessagesQueries).list(id, deal.brandId, { limit: 3, cursor: first.nextCursor! });
    expect([...first.items, ...second.items].map((one) => one.text)).toEqual([
      '3',
      '2',
      '1',
      'Сниму за два дня',
    ]);
    expect(second.nextCursor).toBeNull();

    const brandId = await market.newUser('BRAND');
    const jobId = await market.newJob(brandId, { slots: 3 });
    for (let n = 0; n < 3; n += 1) await market.newApplication(jobId, 900_000n);
    const whole = await use(ConversationsQueries).list(brandId, false, page);
    const top = await use(ConversationsQueries).list(brandId, false, { limit: 2 });
    const rest = await use(ConversationsQueries).list(brandId, false, { limit: 2, cursor: top.nextCursor! });
    expect([...top.items, ...rest.items]).toEqual(whole.items);
  });

  it('archives for one side, until the next message', async () => {
    const deal = await market.newDeal();
    const { id } = await onlyOf(deal.brandId);
    await use(ArchiveConversation).execute(id, deal.brandId, true);
    expect(await onlyOf(deal.brandId)).toBeUndefined();
    expect((await onlyOf(deal.brandId, true)).isArchived).toBe(true);
    expect((await onlyOf(deal.creatorId)).isArchived).toBe(false);
    await send(deal.creatorId, 'Ещё здесь');
    expect((await onlyOf(deal.brandId)).isArchived).toBe(false);
  });

  it('tells each step of the deal once, however often its event comes', async () => {
    const { submissionId, ...deal } = await market.newDealInReview();
    const events = await eventsOf(deal);
    for (const event of [...events, ...events])
      await use(TransactionRunner).run((tx) => use(PostSystemMessage).handle(tx, event));
    expect(submissionId).toBeDefined();
    expect(await texts(deal)).toEqual([
      'Креатор сдал работу, версия 1. Бренд проверяет.',
      'Бренд внёс 10\u00a0000,01\u00a0₽. Деньги в резерве, можно начинать работу.',
      'Отклик принят, сделка открыта на 10\u00a0000,01\u00a0₽. Ждём оплату от бренда.',
      'Сниму за два дня',
    ]);
    // Nobody has to read what he did himself.
    expect((await onlyOf(deal.creatorId)).unreadCount).toBe(2);
  });

  it('says who canceled, why, and where the money went', async () => {
    const deal = await market.newFundedDeal();
    await use(CancelDeal).execute(deal.dealId, deal.creatorId, 'Заболел');
    for (const event of await eventsOf(deal))
      await use(TransactionRunner).run((tx) => use(PostSystemMessage).handle(tx, event));
    expect((await texts(deal))[0]).toBe(
      'Креатор отменил сделку. 10\u00a0000,01\u00a0₽ вернулись на баланс бренда. Причина: Заболел',
    );
  });

  it('hides contacts in the reason of who cancels before the money is there', async () => {
    const deal = await market.newDeal();
    await use(CancelDeal).execute(deal.dealId, deal.brandId, 'Договоримся напрямую: +7 999 123-45-67');
    for (const event of await eventsOf(deal))
      await use(TransactionRunner).run((tx) => use(PostSystemMessage).handle(tx, event));
    expect((await texts(deal))[0]).toBe(
      `Бренд отменил сделку. Причина: Договоримся напрямую: ${CONTACT_MASK}`,
    );
    const view = await use(DealsQueries).get(deal.dealId, { id: deal.creatorId, role: 'CREATOR' });
    expect(view.cancelReason).toBe(`Договоримся напрямую: ${CONTACT_MASK}`);
  });

  async function eventsOf({ dealId }: BuiltDeal): Promise<ConsumedEvent[]> {
    const { rows } = await context.get(Pool).query<ConsumedEvent>(
      `SELECT id, type, aggregate_id AS "aggregateId", payload, request_id AS "requestId", created_at AS "createdAt"
       FROM outbox_event WHERE aggregate_id = $1 ORDER BY seq`,
      [dealId],
    );
    return rows;
  }
});
