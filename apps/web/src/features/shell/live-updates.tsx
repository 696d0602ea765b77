'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { listenToHints } from './live-stream';

/** Fired on the window for lists that keep their own data; pages of the server are refreshed here. */
export const LIVE_HINT = 'dubl:live-hint';

/** One change is often several hints. */
const SETTLE_MS = 150;

/** Keeps the page up to date: at a hint everything that is shown is asked for again. */
export function LiveUpdates() {
  const router = useRouter();

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = listenToHints(() => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        window.dispatchEvent(new Event(LIVE_HINT));
        router.refresh();
      }, SETTLE_MS);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [router]);

  return null;
}
