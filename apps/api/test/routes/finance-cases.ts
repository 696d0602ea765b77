import { randomUUID } from 'node:crypto';
import { giveMoney } from '@dubl/core/testing';
import { nothing, read, type RouteCase } from './route-case.js';
import { PRICE_MINOR, idempotencyKey, type World } from './world.js';

/** A file of one line that no other file has. */
const statement = () => ({
  provider: 'sandbox',
  fileName: '2026-11.csv',
  content: `operation;kind;object;amount;currency;time\r\n${randomUUID()};FEE;;12,50;RUB;2026-11-24T09:30:00Z`,
});

const withKey = { headers: { 'idempotency-key': '' } };
const correction = ({ cast }: World, amountMinor: number) => ({
  userId: cast.brand.user.id,
  currency: 'RUB',
  direction: 'CREDIT',
  amountMinor,
  reason: 'Оплата списана дважды',
});
/** Above the limit, and proposed by somebody else than the admin of the cast. */
const proposed = async (world: World): Promise<string> => {
  const proposer = await world.api.signUpAdmin();
  const { body } = await proposer
    .post('/api/admin/finance/adjustments', correction(world, 10_000_000), idempotencyKey())
    .expect(201);
  return body.data.id;
};

/** Routes of the finance admin. */
export const FINANCE_CASES: Record<string, RouteCase> = {
  'GET /api/admin/finance/overview': read(['admin']),
  'GET /api/admin/finance/accounts': read(['admin']),
  'GET /api/admin/finance/accounts/:code': read(['admin'], 'shared', async ({ api, cast }) => {
    await giveMoney(api, cast.brand.user.id, BigInt(PRICE_MINOR));
    return { params: { code: `wallet:${cast.brand.user.id}:RUB` } };
  }),
  'GET /api/admin/finance/transactions': read(['admin']),
  'GET /api/admin/finance/escrows': read(['admin']),
  'GET /api/admin/finance/deposits': read(['admin']),
  'GET /api/admin/finance/reconciliation': read(['admin']),
  'GET /api/admin/finance/reconciliation/:id': read(['admin'], 'shared', async ({ cast }) => {
    const { body } = await cast.admin.post('/api/admin/finance/reconciliation').expect(201);
    return { params: { id: body.data.id } };
  }),
  'POST /api/admin/finance/reconciliation': { who: ['admin'], call: nothing },
  'GET /api/admin/finance/statements': read(['admin']),
  'GET /api/admin/finance/statements/:id': read(['admin'], 'shared', async ({ cast }) => {
    const { body } = await cast.admin.post('/api/admin/finance/statements', statement()).expect(201);
    return { params: { id: body.data.id } };
  }),
  'POST /api/admin/finance/statements': { who: ['admin'], call: () => ({ body: statement() }) },

  'GET /api/admin/finance/adjustments': read(['admin']),
  'GET /api/admin/finance/adjustments/limits': read(['admin']),
  'GET /api/admin/finance/adjustments/:id': read(['admin'], 'shared', async (world) => ({
    params: { id: await proposed(world) },
  })),
  'POST /api/admin/finance/adjustments': {
    who: ['admin'],
    call: (world) => ({ body: correction(world, PRICE_MINOR), ...withKey }),
  },
  'POST /api/admin/finance/adjustments/:id/confirm': {
    who: ['admin'],
    object: 'shared',
    call: async (world) => ({ params: { id: await proposed(world) } }),
  },
  'POST /api/admin/finance/adjustments/:id/reject': {
    who: ['admin'],
    object: 'shared',
    call: async (world) => ({
      params: { id: await proposed(world) },
      body: { reason: 'Сумма не сходится с выпиской' },
    }),
  },

  'GET /api/admin/finance/commission-withdrawals': read(['admin']),
  'POST /api/admin/finance/commission-withdrawals': {
    who: ['admin'],
    call: async (world) => {
      await world.completedDeal();
      const body = { provider: 'sandbox', currency: 'RUB', amountMinor: 1_000, note: 'Поручение 418' };
      return { body, ...withKey };
    },
  },
};
