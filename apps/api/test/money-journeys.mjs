// Brands and creators who take deals from the first rouble to the last payout over HTTP, and who repeat with the same
// Idempotency-Key whatever got no answer.
import { setTimeout as sleep } from 'node:timers/promises';
import { createInsistentClient } from './insistent-client.mjs';

const FINAL_VIDEO = { type: 'FINAL_VIDEO', url: 'https://disk.example.com/v.mp4' };
const SBP = { kind: 'SBP', phone: '+79990001122', bankId: '100000000111' };
const PAUSE_MS = 50;

/** @param {Parameters<typeof createInsistentClient>[0]} api */
export function createPeople(api) {
  const insist = createInsistentClient(api);

  async function until(userId, path, isDone) {
    for (;;) {
      const data = await insist(userId, 'GET', path);
      if (isDone(data)) return data;
      await sleep(PAUSE_MS);
    }
  }

  return {
    async payIn(brandId, amountMinor) {
      const { id } = await insist(brandId, 'POST', '/wallet/deposits', { amountMinor, currency: 'RUB' });
      await insist(brandId, 'POST', `/payments/sandbox/${id}`, { outcome: 'SUCCEED' });
      await until(brandId, `/wallet/deposits/${id}`, ({ status }) => status === 'SUCCEEDED');
    },

    async dealThrough({ dealId, brandId, creatorId }) {
      await insist(brandId, 'POST', `/escrow/${dealId}/fund`, {});
      const { id: submissionId } = await insist(creatorId, 'POST', `/deals/${dealId}/submissions`, {
        note: '',
        items: [FINAL_VIDEO],
      });
      await insist(brandId, 'POST', `/deals/${dealId}/approve`, { submissionId });
    },

    async payOut(creatorId, adminId, amountMinor) {
      const { id } = await insist(creatorId, 'POST', '/payouts', {
        amountMinor,
        currency: 'RUB',
        method: SBP,
      });
      await insist(adminId, 'POST', `/admin/payouts/${id}/approve`, {});
      await until(creatorId, `/payouts/${id}`, ({ status }) => status === 'PAID');
    },
  };
}
