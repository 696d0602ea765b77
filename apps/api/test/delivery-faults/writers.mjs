// People who write messages over HTTP, one after another in each conversation, and remember what was acknowledged.
import { setTimeout as sleep } from 'node:timers/promises';
import { eventually } from '@dubl/core/testing';
import { createInsistentClient } from '../insistent-client.mjs';

/** A chat in Telegram takes a message a second; writing faster only makes the test longer. */
const PAUSE_MS = { linked: 1_500, unlinked: 400 };
/** After whatever has happened, the next message is through in this time. */
const BACK_WITHIN_MS = 30_000;

/** @param {{ url: string, conversations: object[], cookies: Map<string, string> }} world */
export function startWriters({ url, conversations, cookies }) {
  const over = new AbortController();
  const abandoned = new AbortController();
  /** Ids of messages that the API has acknowledged, in order, by conversation. */
  const acknowledged = new Map(conversations.map(({ id }) => [id, []]));
  const failures = [];
  let count = 0;
  const insist = createInsistentClient({
    url,
    cookies,
    signal: abandoned.signal, // when it is over, the last message of each is still insisted on
    onDone: () => (count += 1),
    onFailure: (why) => failures.push(why),
  });

  async function write({ id, senderId, chatId }) {
    const pauseMs = chatId ? PAUSE_MS.linked : PAUSE_MS.unlinked;
    for (let n = 1; !over.signal.aborted; n += 1) {
      const { id: messageId } = await insist(senderId, 'POST', `/conversations/${id}/messages`, {
        text: `Письмо ${n}`,
      });
      acknowledged.get(id).push(messageId);
      await sleep(pauseMs, undefined, { signal: over.signal }).catch(() => undefined);
    }
  }

  const writing = Promise.all(conversations.map(write));
  writing.catch(() => undefined); // reported by `stop`
  return {
    failures,
    acknowledged,
    /** So many more. */
    written: async (more) => {
      const wanted = count + more;
      await Promise.race([writing, eventually(() => count >= wanted, BACK_WITHIN_MS)]);
    },
    /** Where nothing is judged any more. */
    abandon() {
      over.abort();
      abandoned.abort();
    },
    async stop() {
      over.abort();
      await writing;
      return acknowledged;
    },
  };
}
