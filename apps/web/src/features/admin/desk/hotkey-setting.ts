'use client';

import { useSyncExternalStore } from 'react';

const KEY = 'dubl:admin-keys';
const CHANGED = 'dubl:admin-keys-changed';

function subscribe(listener: () => void): () => void {
  window.addEventListener(CHANGED, listener);
  return () => window.removeEventListener(CHANGED, listener);
}

/** Single keys can be in the way of speech input, so whoever wants can turn them off (WCAG 2.1.4); kept in this browser. */
export function useHotkeySetting(): [isOn: boolean, set: (isOn: boolean) => void] {
  const isOn = useSyncExternalStore(
    subscribe,
    () => window.localStorage.getItem(KEY) !== 'off',
    () => true,
  );
  const set = (next: boolean) => {
    window.localStorage.setItem(KEY, next ? 'on' : 'off');
    window.dispatchEvent(new Event(CHANGED));
  };
  return [isOn, set];
}
