import { deadEvent } from '../dead-event.js';
import { read, type RouteCase } from './route-case.js';

/** Routes of the outbox desk. */
export const OUTBOX_CASES: Record<string, RouteCase> = {
  'GET /api/admin/outbox': read(['admin'], undefined, () => ({ query: '?state=DEAD' })),
  'POST /api/admin/outbox/:id/retry': {
    who: ['admin'],
    object: 'shared',
    call: async ({ api }) => ({ params: { id: await deadEvent(api) } }),
  },
};
