'use client';

import { useState } from 'react';
import { callApi, idempotencyHeader, newIdempotencyKey } from '@/lib/api/browser';
import type { Message } from '@/lib/api/types';

/** A message that is on its way, or did not get there. */
export interface OutgoingMessage {
  /** Also its Idempotency-Key: however often it is sent, it arrives once. */
  key: string;
  text: string;
  failed: boolean;
}

/** Messages that the viewer has written and the API has not taken yet. */
export function useOutbox(conversationId: string, onSent: (message: Message) => void) {
  const [outgoing, setOutgoing] = useState<readonly OutgoingMessage[]>([]);
  const remove = (key: string) => setOutgoing((list) => list.filter((message) => message.key !== key));
  const mark = (key: string, failed: boolean) =>
    setOutgoing((list) => list.map((message) => (message.key === key ? { ...message, failed } : message)));

  const deliver = async ({ key, text }: OutgoingMessage) => {
    try {
      const message = await callApi((api) =>
        api.POST('/api/conversations/{id}/messages', {
          params: { path: { id: conversationId } },
          body: { text },
          headers: idempotencyHeader(key),
        }),
      );
      onSent(message);
      remove(key);
    } catch {
      // Reported by callApi; the message stays, with a button to try again.
      mark(key, true);
    }
  };

  return {
    outgoing,
    send: (text: string) => {
      const message = { key: newIdempotencyKey(), text, failed: false };
      setOutgoing((list) => [...list, message]);
      void deliver(message);
    },
    retry: (message: OutgoingMessage) => {
      mark(message.key, false);
      void deliver(message);
    },
    discard: remove,
  };
}
