import { randomUUID } from 'node:crypto';
import { PASSWORD } from '../test-app.js';
import { ALERT_CASES } from './alert-cases.js';
import { clientOf } from './call.js';
import { DISPUTE_CASES } from './dispute-cases.js';
import { FINANCE_CASES } from './finance-cases.js';
import { INVITATION_CASES } from './invitation-cases.js';
import { MONEY_CASES } from './money-cases.js';
import { both, everybody, nothing, read, signedIn, type RouteCase } from './route-case.js';
import { OUTBOX_CASES } from './outbox-cases.js';
import { PASSWORD_RESET_CASES } from './password-reset-cases.js';
import { TELEGRAM_CASES } from './telegram-cases.js';
import { JOB, PRICE_MINOR, World } from './world.js';

const jobWrite = (prepare: (world: World) => Promise<string>, body?: Record<string, unknown>): RouteCase => ({
  who: ['brand'],
  object: 'private',
  call: async (world) => ({ params: { id: await prepare(world) }, body }),
});
const newAccount = () => ({
  email: `${randomUUID()}@example.com`,
  password: PASSWORD,
  role: 'BRAND',
  displayName: 'Ромашка',
});
const freshUser = ({ api }: World) => api.signUp({ role: 'BRAND' });
const paused = async (world: World) => {
  const id = await world.openJob();
  await world.cast.brand.post(`/api/jobs/${id}/pause`).expect(200);
  return id;
};

/** Every route of the API by `METHOD /registered/path`. A route that is not here fails the suites. */
export const ROUTE_CASES: Record<string, RouteCase> = {
  'GET /metrics': read(everybody),
  'GET /api/health': read(everybody),
  'GET /api/health/live': read(everybody),
  'GET /api/health/ready': read(everybody),
  'GET /api/openapi.json': read(everybody),

  'POST /api/auth/register': { who: everybody, blockedMay: true, call: () => ({ body: newAccount() }) },
  'POST /api/auth/login': {
    who: everybody,
    blockedMay: true,
    call: async (world) => ({ body: { email: (await freshUser(world)).user.email, password: PASSWORD } }),
  },
  'POST /api/auth/logout': {
    who: everybody,
    blockedMay: true,
    call: async (world) => ({ as: await freshUser(world) }),
  },
  'POST /api/auth/password/change': {
    who: signedIn,
    blockedMay: true,
    call: async (world) => ({
      as: await freshUser(world),
      body: { currentPassword: PASSWORD, newPassword: `${PASSWORD} 2` },
    }),
  },
  ...PASSWORD_RESET_CASES,
  'GET /api/auth/me': read(signedIn),
  'GET /api/auth/sessions': read(signedIn),
  'POST /api/auth/sessions/revoke-others': {
    who: signedIn,
    blockedMay: true,
    call: async (world) => ({ as: await freshUser(world) }),
  },
  'DELETE /api/auth/sessions/:id': {
    who: signedIn,
    object: 'private',
    blockedMay: true,
    call: async (world, actor) => {
      const { email } = clientOf(world, actor).user;
      const other = await world.api.logIn(email);
      const { body } = await other.get('/api/auth/sessions').expect(200);
      const { id } = body.data.items.find((session: { isCurrent: boolean }) => session.isCurrent);
      return { params: { id } };
    },
  },

  'GET /api/creators': read(everybody),
  'GET /api/creators/:id': read(everybody, 'shared', ({ cast }) => ({
    params: { id: cast.creator.user.id },
  })),
  'GET /api/brands/:id': read(everybody, 'shared', ({ cast }) => ({ params: { id: cast.brand.user.id } })),
  'GET /api/creator/profile': read(['creator']),
  'PUT /api/creator/profile': {
    who: ['creator'],
    call: () => ({
      body: {
        bio: 'Снимаю дома и на улице',
        country: 'Россия',
        city: 'Казань',
        languages: ['ru'],
        niches: ['FOOD'],
        platforms: ['TIKTOK'],
        pricePerVideoMinor: 500_000,
        currency: 'RUB',
        availability: 'OPEN',
        isPublic: true,
      },
    }),
  },
  'GET /api/brand/profile': read(['brand']),
  'PUT /api/brand/profile': {
    who: ['brand'],
    call: () => ({
      body: {
        companyName: 'Ромашка',
        website: 'https://example.com',
        description: 'Уход',
        niche: 'BEAUTY',
        country: 'Россия',
        city: 'Москва',
      },
    }),
  },

  'GET /api/jobs': read(everybody),
  'GET /api/jobs/:id': read(everybody, 'shared', async (world) => ({
    params: { id: await world.openJob() },
  })),
  'GET /api/brand/jobs': read(['brand']),
  'POST /api/jobs': { who: ['brand'], call: () => ({ body: JOB }) },
  'PATCH /api/jobs/:id': jobWrite((world) => world.draftJob(), JOB),
  'DELETE /api/jobs/:id': jobWrite((world) => world.draftJob()),
  'POST /api/jobs/:id/publish': jobWrite((world) => world.draftJob()),
  'POST /api/jobs/:id/resubmit': jobWrite((world) => world.rejectedJob()),
  'POST /api/jobs/:id/pause': jobWrite((world) => world.openJob()),
  'POST /api/jobs/:id/unpause': jobWrite(paused),
  'POST /api/jobs/:id/close': jobWrite((world) => world.openJob()),
  'POST /api/jobs/:id/cancel': jobWrite((world) => world.openJob(), { reason: 'Перенесли запуск' }),
  'POST /api/jobs/:id/duplicate': jobWrite((world) => world.draftJob()),

  'GET /api/jobs/:id/applications': read(['brand'], 'private', async (world) => ({
    params: { id: (await world.application()).jobId },
  })),
  'POST /api/jobs/:id/applications': {
    who: ['creator'],
    object: 'shared',
    call: async (world) => ({
      params: { id: await world.openJob() },
      body: { priceMinor: PRICE_MINOR, message: 'Сниму за три дня' },
    }),
  },
  'GET /api/creator/applications': read(['creator']),
  'POST /api/applications/:id/accept': {
    who: ['brand'],
    object: 'private',
    call: async (world) => ({
      params: { id: (await world.application()).id },
      body: { priceMinor: PRICE_MINOR },
    }),
  },
  'POST /api/applications/:id/reject': {
    who: ['brand'],
    object: 'private',
    call: async (world) => ({
      params: { id: (await world.application()).id },
      body: { reason: 'Выбрали другого креатора' },
    }),
  },
  'POST /api/applications/:id/withdraw': {
    who: ['creator'],
    object: 'private',
    call: async (world) => ({ params: { id: (await world.application()).id } }),
  },

  'GET /api/deals': read(both),
  'GET /api/deals/:id': read(signedIn, 'private', async (world) => ({ params: { id: await world.deal() } })),
  'GET /api/deals/:id/timeline': read(signedIn, 'private', async (world) => ({
    params: { id: await world.deal() },
  })),
  'POST /api/escrow/:dealId/fund': {
    who: ['brand'],
    object: 'private',
    call: async (world) => ({ params: { dealId: await world.payableDeal() } }),
  },
  'POST /api/deals/:id/received': {
    who: ['creator'],
    object: 'private',
    call: async (world) => ({ params: { id: await world.fundedDeal({ shippingRequired: true }) } }),
  },
  'POST /api/deals/:id/submissions': {
    who: ['creator'],
    object: 'private',
    call: async (world) => ({
      params: { id: await world.fundedDeal() },
      body: { note: 'Первая версия', items: [{ type: 'FINAL_VIDEO', url: 'https://example.com/v1.mp4' }] },
    }),
  },
  'POST /api/deals/:id/request-changes': {
    who: ['brand'],
    object: 'private',
    call: async (world) => ({
      params: { id: (await world.dealInReview()).id },
      body: { text: 'Покажите упаковку крупнее', briefItem: 'description', timecodeSec: 12 },
    }),
  },
  'POST /api/deals/:id/approve': {
    who: ['brand'],
    object: 'private',
    call: async (world) => {
      const { id, submissionId } = await world.dealInReview();
      return { params: { id }, body: { submissionId } };
    },
  },
  'POST /api/deals/:id/cancel': {
    who: both,
    object: 'private',
    call: async (world) => ({ params: { id: await world.deal() }, body: { reason: 'Изменились планы' } }),
  },
  'POST /api/deals/:id/tips': {
    who: ['brand'],
    object: 'private',
    call: async (world) => ({
      params: { id: await world.completedDeal() },
      body: { amountMinor: PRICE_MINOR },
      headers: { 'idempotency-key': '' },
    }),
  },

  'GET /api/conversations': read(both),
  'GET /api/conversations/:id': read(both, 'private', async (world) => ({
    params: { id: (await world.conversation()).id },
  })),
  'GET /api/conversations/:id/messages': read(both, 'private', async (world) => ({
    params: { id: (await world.conversation()).id },
  })),
  'POST /api/conversations/:id/messages': {
    who: both,
    object: 'private',
    call: async (world) => ({
      params: { id: (await world.conversation()).id },
      body: { text: 'Здравствуйте' },
    }),
  },
  'POST /api/conversations/:id/read': {
    who: both,
    object: 'private',
    call: async (world) => {
      const { id, messageId } = await world.conversation();
      return { params: { id }, body: { messageId } };
    },
  },
  'POST /api/conversations/:id/archive': {
    who: both,
    object: 'private',
    call: async (world) => ({ params: { id: (await world.conversation()).id }, body: { archived: true } }),
  },

  'GET /api/notifications': read(signedIn),
  'GET /api/notifications/unread-count': read(signedIn),
  'POST /api/notifications/:id/read': {
    who: signedIn,
    object: 'private',
    call: async (world, actor) => ({ params: { id: await world.notification(clientOf(world, actor)) } }),
  },
  'POST /api/notifications/read-all': { who: signedIn, call: nothing },
  'DELETE /api/notifications': { who: signedIn, call: nothing },
  'GET /api/notifications/preferences': read(signedIn),
  'PUT /api/notifications/preferences': {
    who: signedIn,
    call: () => ({ body: { choices: [{ group: 'MESSAGES', channel: 'IN_APP', isOn: false }] } }),
  },

  'GET /api/admin/overview': read(['admin']),
  'GET /api/admin/jobs': read(['admin']),
  'POST /api/admin/jobs/:id/approve': {
    who: ['admin'],
    object: 'shared',
    call: async (world) => {
      const { id, revision } = await world.pendingJob();
      return { params: { id }, body: { revision } };
    },
  },
  'POST /api/admin/jobs/:id/reject': {
    who: ['admin'],
    object: 'shared',
    call: async (world) => ({
      params: { id: (await world.pendingJob()).id },
      body: { reason: 'Уточните сроки' },
    }),
  },

  'GET /api/admin/users': read(['admin']),

  ...INVITATION_CASES,
  ...ALERT_CASES,
  ...DISPUTE_CASES,
  ...MONEY_CASES,
  ...TELEGRAM_CASES,
  ...FINANCE_CASES,
  ...OUTBOX_CASES,
};
