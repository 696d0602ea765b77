import { randomUUID } from 'node:crypto';
import { SANDBOX_SIGNATURE_HEADER, signSandboxBody } from '@dubl/core/features/payments';
import { clientOf } from './call.js';
import { both, everybody, read, type RouteCase } from './route-case.js';
import { PRICE_MINOR, SBP } from './world.js';

const withKey = { headers: { 'idempotency-key': '' } };

/** Routes of the wallet, deposits and payouts. */
export const MONEY_CASES: Record<string, RouteCase> = {
  'GET /api/wallet': read(both),
  'GET /api/wallet/entries': read(both),
  'GET /api/wallet/reserved': read(both),
  'POST /api/wallet/deposits': {
    who: ['brand'],
    call: () => ({ body: { amountMinor: PRICE_MINOR, currency: 'RUB' }, ...withKey }),
  },
  'GET /api/wallet/deposits/:id': read(['brand'], 'private', async (world) => ({
    params: { id: await world.deposit() },
  })),
  'POST /api/payments/sandbox/:depositId': {
    who: ['brand'],
    object: 'private',
    call: async (world) => ({ params: { depositId: await world.deposit() }, body: { outcome: 'SUCCEED' } }),
  },
  'POST /api/payments/:depositId/start': {
    who: ['brand'],
    object: 'private',
    call: async (world) => ({ params: { depositId: await world.deposit() } }),
  },
  'POST /api/payments/webhooks/:provider': {
    who: everybody,
    blockedMay: true,
    call: ({ api }) => {
      const body = { event: 'payment.succeeded', object: 'PAYMENT', objectId: randomUUID() };
      const signature = signSandboxBody(JSON.stringify(body), api.config.sandboxWebhookSecret);
      return { params: { provider: 'sandbox' }, body, headers: { [SANDBOX_SIGNATURE_HEADER]: signature } };
    },
  },
  'GET /api/payouts': read(both),
  'GET /api/payouts/:id': read(both, 'private', async (world, actor) => ({
    params: { id: await world.payout(clientOf(world, actor)) },
  })),
  'POST /api/payouts': {
    who: both,
    blockedMay: true,
    call: async (world, actor) => {
      await world.readyForPayout(clientOf(world, actor));
      return { body: { amountMinor: PRICE_MINOR, currency: 'RUB', method: SBP }, ...withKey };
    },
  },
  'POST /api/payouts/:id/cancel': {
    who: both,
    object: 'private',
    call: async (world, actor) => ({ params: { id: await world.payout(clientOf(world, actor)) } }),
  },

  'GET /api/admin/payouts': read(['admin']),
  'POST /api/admin/payouts/:id/approve': {
    who: ['admin'],
    object: 'shared',
    call: async (world) => ({ params: { id: await world.payout() } }),
  },
  'POST /api/admin/payouts/:id/reject': {
    who: ['admin'],
    object: 'shared',
    call: async (world) => ({ params: { id: await world.payout() }, body: { reason: 'Проверьте номер' } }),
  },
  'POST /api/admin/payouts/:id/mark-paid': {
    who: ['admin'],
    object: 'shared',
    call: async (world) => ({
      params: { id: await world.approvedPayout() },
      body: { reference: 'Поручение 417' },
    }),
  },
  'POST /api/admin/payouts/:id/mark-failed': {
    who: ['admin'],
    object: 'shared',
    call: async (world) => ({
      params: { id: await world.approvedPayout() },
      body: { reason: 'Счёт получателя закрыт' },
    }),
  },
  'POST /api/admin/deposits/:id/chargeback': {
    who: ['admin'],
    object: 'shared',
    call: async (world) => ({
      params: { id: await world.paidDeposit() },
      body: { reason: 'Письмо банка' },
    }),
  },
};
