'use client';

import { useRef } from 'react';
import { newIdempotencyKey } from './browser';

/** Keeps one key for every try of the same intent; another intent, for example another amount, gets another key. */
export function useIntentKey(): (intent: string | number) => string {
  const kept = useRef<{ intent: string | number; key: string }>(null);
  return (intent) => {
    if (kept.current?.intent !== intent) kept.current = { intent, key: newIdempotencyKey() };
    return kept.current.key;
  };
}
