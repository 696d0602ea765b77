import { both, read, type RouteCase } from './route-case.js';
import { PRICE_MINOR, type World } from './world.js';

const answer = (who: 'creator' | 'brand', body?: Record<string, unknown>): RouteCase => ({
  who: [who],
  object: 'private',
  call: async (world: World) => ({ params: { id: await world.invitation() }, body }),
});

/** Routes of inviting a creator to a job. */
export const INVITATION_CASES: Record<string, RouteCase> = {
  'POST /api/jobs/:id/invitations': {
    who: ['brand'],
    object: 'private',
    call: async (world) => ({
      params: { id: await world.openJob() },
      body: {
        creatorId: world.cast.creator.user.id,
        priceMinor: PRICE_MINOR,
        message: 'Снимете такой же обзор для нас?',
      },
    }),
  },
  'GET /api/invitations': read(both),
  'POST /api/invitations/:id/accept': answer('creator', { priceMinor: PRICE_MINOR }),
  'POST /api/invitations/:id/decline': answer('creator'),
  'POST /api/invitations/:id/revoke': answer('brand'),
};
