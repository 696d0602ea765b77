'use client';

import { useEffect, useRef } from 'react';

type Handlers = Partial<Record<string, () => void>>;

/** Someone is typing, or a dialog has the floor: keys belong to it. */
function isElsewhere(target: EventTarget | null): boolean {
  if (document.querySelector('[role="dialog"], [role="menu"]')) return true;
  return (
    target instanceof HTMLElement &&
    target.closest('input, textarea, select, [contenteditable="true"]') !== null
  );
}

/** `KeyJ`, `ArrowLeft`, …: the place of the key, so that the Russian layout serves as well; `?` by what it types. */
function keyOf(event: KeyboardEvent): string {
  return event.key === '?' || (event.shiftKey && event.code === 'Slash') ? '?' : event.code;
}

/** Single keys for a page of work; never while typing, never with a modifier. */
export function useHotkeys(handlers: Handlers, enabled = true) {
  const latest = useRef(handlers);
  useEffect(() => {
    latest.current = handlers;
  });
  useEffect(() => {
    if (!enabled) return;
    const onKey = (event: KeyboardEvent) => {
      if (
        event.defaultPrevented ||
        event.ctrlKey ||
        event.metaKey ||
        event.altKey ||
        isElsewhere(event.target)
      )
        return;
      const handler = latest.current[keyOf(event)];
      if (!handler) return;
      event.preventDefault();
      handler();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [enabled]);
}
