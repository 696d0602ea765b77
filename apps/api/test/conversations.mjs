// Conversations for somebody to write in.
import { createPool } from '@dubl/core/platform/db';
import { MoneyWorld } from '@dubl/core/features/finance/testing';
import { openSessions } from './insistent-client.mjs';

/**
 * One conversation a pair, in which the creator is written to, and the senders' sessions.
 * @returns {Promise<{ conversations: { id: string, senderId: string, recipientId: string }[], cookies: Map<string, string> }>}
 */
export async function layOutConversations({ query, databaseUrl }, pairs) {
  const pool = createPool({ databaseUrl, databasePoolSize: 1 }, 'test');
  const size = { brands: pairs, creators: pairs, deals: pairs };
  const world = await MoneyWorld.create(pool, size).finally(() => pool.end());
  const conversations = await query(
    `SELECT conversation.id, conversation.brand_id AS "senderId", conversation.creator_id AS "recipientId"
     FROM conversation JOIN deal ON conversation_id = conversation.id WHERE deal.id = ANY ($1)`,
    [world.deals.map(({ dealId }) => dealId)],
  );
  await query(
    `INSERT INTO conversation_participant (conversation_id, user_id)
     SELECT id, unnest(ARRAY[brand_id, creator_id]) FROM conversation WHERE id = ANY ($1)`,
    [conversations.map(({ id }) => id)],
  );
  const senders = new Set(conversations.map(({ senderId }) => senderId));
  return { conversations, cookies: await openSessions(query, [...senders]) };
}
