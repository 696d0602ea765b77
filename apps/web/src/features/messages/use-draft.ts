'use client';

import { useEffect, useState } from 'react';

/** What is typed and not sent, kept in this browser per conversation. */
export function useDraft(conversationId: string): [string, (text: string) => void] {
  const key = `dubl:draft:${conversationId}`;
  const [draft, setDraft] = useState('');

  useEffect(() => {
    // Only the browser knows the draft, so it can appear no sooner than after the first paint.
    setDraft(localStorage.getItem(key) ?? '');
  }, [key]);

  const write = (text: string) => {
    setDraft(text);
    if (text) localStorage.setItem(key, text);
    else localStorage.removeItem(key);
  };
  return [draft, write];
}
