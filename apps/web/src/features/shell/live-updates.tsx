'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

/** Fired on the window for lists that keep their own data; pages of the server are refreshed here. */
export const LIVE_HINT = 'dubl:live-hint';

const SETTLE_MS = 150;
const EVENT_TYPES = ['message', 'notification', 'deal', 'conversation', 'wallet', 'job', 'hint'];

/**
 * Listens to the API's stream of hints and asks the server for the page again. A hint carries no data: what changed is
 * always read from the API, so a lost or doubled hint does no harm. After a break everything is asked once more.
 */
export function LiveUpdates() {
  const router = useRouter();

  useEffect(() => {
    const source = new EventSource('/api/stream');
    let timer: ReturnType<typeof setTimeout> | undefined;
    let broken = false;

    const refresh = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        window.dispatchEvent(new Event(LIVE_HINT));
        router.refresh();
      }, SETTLE_MS);
    };
    const onOpen = () => {
      if (broken) refresh();
      broken = false;
    };
    const onError = () => {
      broken = true;
    };

    source.addEventListener('open', onOpen);
    source.addEventListener('error', onError);
    for (const type of EVENT_TYPES) source.addEventListener(type, refresh);
    return () => {
      clearTimeout(timer);
      source.close();
    };
  }, [router]);

  return null;
}
