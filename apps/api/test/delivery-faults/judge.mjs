// Compares sets of ids: acknowledged messages, committed events, consumptions, notifications, deliveries, and what
// arrived at Telegram.

/** What a judgement is when nothing is missing, nothing doubled and everything in order. */
export const CLEAN = {
  messages: { missing: [], unexpected: [], doubled: [] },
  events: { missing: [], unexpected: [], doubled: [] },
  consumptions: { missing: [], unexpected: [], doubled: [] },
  notifications: { missing: [], unexpected: [], doubled: [] },
  deliveries: { missing: [], unexpected: [], doubled: [] },
  telegram: { unsent: [], missing: [], unexpected: [] },
  outOfOrder: { events: [], effects: [], chats: [] },
};

/**
 * @param {(text: string, values: unknown[]) => Promise<object[]>} query
 * @returns {Promise<{ judgement: object, mostRepeatsInAChat: number, repeats: number }>}
 */
export async function judge({ query, telegram }, { conversations, acknowledged }) {
  const ids = conversations.map(({ id }) => id);
  const recipients = conversations.map(({ recipientId }) => recipientId);
  const events = await query(
    `SELECT id, aggregate_id AS "conversationId", payload ->> 'messageId' AS "messageId", done_at AS "doneAt"
     FROM outbox_event WHERE aggregate_id = ANY ($1) AND dead_at IS NULL ORDER BY seq`,
    [ids],
  );
  const messages = await query('SELECT id FROM message WHERE conversation_id = ANY ($1)', [ids]);
  const consumptions = await query(
    `SELECT event_id AS id FROM consumption WHERE consumer = 'notifications' AND event_id = ANY ($1)`,
    [events.map(({ id }) => id)],
  );
  const notifications = await query(
    `SELECT event_id AS id FROM notification WHERE type = 'MESSAGE_SENT' AND user_id = ANY ($1)`,
    [recipients],
  );
  const deliveries = await query(
    `SELECT event_id AS id, code, user_id AS "userId", status::text FROM delivery
     WHERE type = 'MESSAGE_SENT' AND user_id = ANY ($1) ORDER BY seq`,
    [recipients],
  );
  /** Whoever has blocked the bot gets no more of it: that is judged apart. */
  const refusing = new Set(
    conversations
      .filter(({ chatId }) => telegram.chats.find(chatId)?.isBlocked)
      .map(({ recipientId }) => recipientId),
  );
  const reached = conversations.filter(({ chatId, recipientId }) => chatId && !refusing.has(recipientId));
  const reachedIds = new Set(reached.map(({ id }) => id));
  const eventIds = events.map(({ id }) => id);
  const chats = conversations
    .filter(({ chatId }) => chatId)
    .map(({ chatId, recipientId }) => chatOf(telegram, chatId, deliveries, recipientId));

  return {
    judgement: {
      messages: compare([...acknowledged.values()].flat(), idsOf(messages)),
      events: compare(
        idsOf(messages),
        events.map(({ messageId }) => messageId),
      ),
      consumptions: compare(eventIds, idsOf(consumptions)),
      notifications: compare(eventIds, idsOf(notifications)),
      deliveries: compare(
        idsOf(events.filter(({ conversationId }) => reachedIds.has(conversationId))),
        idsOf(deliveries.filter(({ userId }) => !refusing.has(userId))),
      ),
      telegram: {
        unsent: idsOf(deliveries.filter(({ status, userId }) => status !== 'SENT' && !refusing.has(userId))),
        missing: chats.flatMap(({ missing }) => missing),
        unexpected: chats.flatMap(({ unexpected }) => unexpected),
      },
      outOfOrder: {
        events: conversations
          .filter(({ id }) => !sameOrder(acknowledged.get(id), id, events))
          .map(({ id }) => id),
        effects: effectsOutOfOrder(conversations, events, deliveries),
        chats: chats.filter(({ isInOrder }) => !isInOrder).map(({ chatId }) => chatId),
      },
    },
    repeats: chats.reduce((total, { repeats }) => total + repeats, 0),
    mostRepeatsInAChat: Math.max(0, ...chats.map(({ repeats }) => repeats)),
  };
}

/** `telegram` knows messages by the code that stands in them. A repeat follows its original at once. */
function chatOf(telegram, chatId, deliveries, recipientId) {
  const own = deliveries.filter(({ userId }) => userId === recipientId);
  const codes = own.map(({ code }) => code);
  const sent = own.filter(({ status }) => status === 'SENT').map(({ code }) => code);
  const arrived = telegram.sent(chatId).map(({ text }) => /Код сообщения: (\w+)/.exec(text)?.[1]);
  const places = arrived.map((code) => codes.indexOf(code));
  return {
    chatId,
    missing: sent.filter((code) => !arrived.includes(code)),
    unexpected: arrived.filter((code) => !codes.includes(code)),
    repeats: arrived.length - new Set(arrived).size,
    isInOrder: places.every((place, index) => index === 0 || place >= places[index - 1]),
  };
}

const idsOf = (rows) => rows.map(({ id }) => id);

function compare(expected, found) {
  const [wanted, had] = [new Set(expected), new Set(found)];
  const seen = new Set();
  return {
    missing: expected.filter((id) => !had.has(id)),
    unexpected: found.filter((id) => !wanted.has(id)),
    doubled: found.filter((id) => seen.size === seen.add(id).size),
  };
}

/** Messages were acknowledged one after another, so their events are in that order, too. */
function sameOrder(acknowledged, conversationId, events) {
  const inOrder = events.filter((event) => event.conversationId === conversationId);
  return inOrder.every(({ messageId }, index) => messageId === acknowledged[index]);
}

/** Events that were done before an earlier one of their conversation, or whose message was planned before it. */
function effectsOutOfOrder(conversations, events, deliveries) {
  return conversations.flatMap(({ id, recipientId }) => {
    const own = events.filter(({ conversationId }) => conversationId === id);
    const planned = deliveries.filter(({ userId }) => userId === recipientId).map((row) => row.id);
    const early = own.filter(({ doneAt }, index) => index > 0 && doneAt < own[index - 1].doneAt);
    const swapped = planned.filter((eventId, index) => own[index]?.id !== eventId);
    return [...idsOf(early), ...swapped];
  });
}
