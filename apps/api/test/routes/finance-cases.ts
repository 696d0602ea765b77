import { giveMoney } from '@dubl/core/testing';
import { read, type RouteCase } from './route-case.js';
import { PRICE_MINOR } from './world.js';

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
};
