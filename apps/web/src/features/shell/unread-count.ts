import 'server-only';
import { tryFetch } from '@/lib/api/server';

/** New notifications of the viewer. A bell without a number is no reason to lose the page, so a failure counts as none. */
export async function unreadNotifications(): Promise<number> {
  try {
    return (await tryFetch((api) => api.GET('/api/notifications/unread-count'))).count;
  } catch {
    return 0;
  }
}
