import { clientOf, type Actor } from './call.js';
import { both, read, signedIn, type RouteCase } from './route-case.js';
import { PRICE_MINOR, type World } from './world.js';

const EVIDENCE = ['https://disk.example.com/evidence.png'];

const otherSide = ({ cast }: World, actor: Actor) => (actor === 'brand' ? cast.creator : cast.brand);

const answer = (proposer: (world: World, actor: Actor) => ReturnType<typeof clientOf>): RouteCase => ({
  who: both,
  object: 'private',
  call: async (world, actor) => {
    const { dealId, proposalId } = await world.proposal(proposer(world, actor));
    return { params: { id: dealId }, body: { proposalId } };
  },
});

/** Routes of ending a deal by agreement or by an admin's decision. */
export const DISPUTE_CASES: Record<string, RouteCase> = {
  'POST /api/deals/:id/cancellation': {
    who: both,
    object: 'private',
    call: async (world) => ({
      params: { id: await world.fundedDeal() },
      body: { creatorGrossMinor: PRICE_MINOR / 2, reason: 'Не успеваем к запуску' },
    }),
  },
  'POST /api/deals/:id/cancellation/accept': answer(otherSide),
  'POST /api/deals/:id/cancellation/decline': answer(otherSide),
  'POST /api/deals/:id/cancellation/withdraw': answer(clientOf),

  'POST /api/deals/:id/dispute': {
    who: both,
    object: 'private',
    call: async (world) => ({
      params: { id: await world.fundedDeal() },
      body: { reason: 'COMMUNICATION', text: 'Вторая сторона не отвечает неделю', links: EVIDENCE },
    }),
  },
  'GET /api/disputes/:id': read(signedIn, 'private', async (world) => ({
    params: { id: await world.dispute() },
  })),
  'POST /api/disputes/:id/messages': {
    who: both,
    object: 'private',
    call: async (world) => ({
      params: { id: await world.dispute() },
      body: { text: 'Прикладываю переписку', links: EVIDENCE },
    }),
  },
  'POST /api/disputes/:id/withdraw': {
    who: both,
    object: 'private',
    call: async (world, actor) => ({ params: { id: await world.dispute(clientOf(world, actor)) } }),
  },

  'GET /api/admin/disputes': read(['admin']),
  'GET /api/admin/disputes/:id': read(['admin'], 'shared', async (world) => ({
    params: { id: await world.dispute() },
  })),
  'POST /api/admin/disputes/:id/resolve': {
    who: ['admin'],
    object: 'shared',
    call: async (world) => ({
      params: { id: await world.dispute() },
      body: { outcome: 'SPLIT', creatorGrossMinor: PRICE_MINOR / 2, verdict: 'Работа сделана наполовину' },
    }),
  },
  'POST /api/admin/disputes/:id/messages': {
    who: ['admin'],
    object: 'shared',
    call: async (world) => ({
      params: { id: await world.dispute() },
      body: { text: 'Пришлите исходник', links: EVIDENCE, internal: false },
    }),
  },
};
