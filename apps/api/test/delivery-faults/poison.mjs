// An event that no consumer can bear, at the head of a conversation.
import { randomUUID } from 'node:crypto';
import { eventually } from '@dubl/core/testing';

/** @returns {Promise<string>} its id */
export async function poison({ query }, { id, senderId }) {
  const eventId = randomUUID();
  const payload = { conversationId: 'no uuid', messageId: randomUUID(), senderId };
  await query(
    `INSERT INTO outbox_event (id, aggregate_type, aggregate_id, type, payload, request_id, created_at, next_attempt_at)
     VALUES ($1, 'conversation', $2, 'MESSAGE_SENT', $3, 'poison-1', now(), now())`,
    [eventId, id, payload],
  );
  return eventId;
}

export async function poisoned({ query }, eventId) {
  const [row] = await query(
    `SELECT attempts, dead_at IS NOT NULL AS dead, last_error AS error FROM outbox_event WHERE id = $1`,
    [eventId],
  );
  return row;
}

/** Half an hour of pauses between its attempts is left out. */
export const untilDead = (stage, eventId) =>
  eventually(async () => {
    await stage.query(
      'UPDATE outbox_event SET next_attempt_at = now() WHERE id = $1 AND next_attempt_at > now()',
      [eventId],
    );
    return (await poisoned(stage, eventId)).dead;
  }, 60_000);

/** How many events are done, in the conversation of the poison and elsewhere. */
export async function doneAround({ query }, conversations, { id }) {
  const [done] = await query(
    `SELECT count(*) FILTER (WHERE aggregate_id = $1)::int AS behind, count(*) FILTER (WHERE aggregate_id <> $1)::int AS elsewhere
     FROM outbox_event WHERE done_at IS NOT NULL AND aggregate_id = ANY ($2)`,
    [id, conversations.map((one) => one.id)],
  );
  return done;
}
