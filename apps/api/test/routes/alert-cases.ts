import { read, type RouteCase } from './route-case.js';
import type { World } from './world.js';

const FILTERS = {
  q: 'сыворотка',
  platform: 'TIKTOK',
  niche: 'BEAUTY',
  currency: 'RUB',
  minBudget: 50_000,
  maxBudget: 500_000,
  formats: ['REVIEW'],
  rightsPackage: 'ADS',
  needsPosting: false,
  shippingRequired: false,
  lang: 'ru',
};

const change = (body?: Record<string, unknown>): RouteCase => ({
  who: ['creator'],
  object: 'private',
  call: async (world: World) => ({ params: { id: await world.alert() }, body }),
});

/** Routes of saved searches. */
export const ALERT_CASES: Record<string, RouteCase> = {
  'GET /api/alerts': read(['creator']),
  'POST /api/alerts': {
    who: ['creator'],
    call: async (world) => {
      await world.makeRoomForAlert();
      return { body: { name: 'Красота в рублях', filters: FILTERS } };
    },
  },
  'PATCH /api/alerts/:id': change({ name: 'Красота', filters: FILTERS }),
  'POST /api/alerts/:id/toggle': change({ isActive: false }),
  'DELETE /api/alerts/:id': change(),
};
