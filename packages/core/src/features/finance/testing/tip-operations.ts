import { randomUUID } from 'node:crypto';
import { Pool } from '../../../platform/db/index.js';
import type { Minor } from '../../../platform/money/index.js';
import { SendTip } from '../../deals/index.js';
import { FUNDED } from './deal-operations.js';
import { keyed, type Keyed } from './keyed.js';
import { Refused, walletOf } from './money-model.js';
import { dealIn, operation } from './operation.js';

export const tip = operation<{ key: string; dealId: string; brandId: string; amountMinor: Minor }, Keyed>({
  weight: 6,
  after: [...FUNDED, 'submit', 'approve'],
  choose(world, dice) {
    const deal = dealIn(world, dice, 'COMPLETED');
    const amountMinor = 1n + (dice.amountMinor % 200_000n);
    return deal && { key: randomUUID(), dealId: deal.dealId, brandId: deal.brandId, amountMinor };
  },
  run: (use, { key, dealId, brandId, amountMinor }) =>
    keyed(use, { userId: brandId, key }, () => use(SendTip).execute({ dealId, brandId, amountMinor })),
  async recall(use, requestId) {
    const { rows } = await use(Pool).query<{ id: string }>(
      `SELECT payload->>'tipId' AS id FROM outbox_event WHERE request_id = $1 AND type = 'TIP_RECEIVED'`,
      [requestId],
    );
    return rows[0] && { id: rows[0].id, replayed: false };
  },
  refusals: ['ILLEGAL_TRANSITION', 'INSUFFICIENT_FUNDS', 'IDEMPOTENCY_IN_PROGRESS'],
  effect(model, { dealId, amountMinor }, made) {
    if (made?.replayed) return;
    const { brandId, creatorId, ...deal } = model.deal(dealId);
    model.expect(deal, 'COMPLETED');
    if (model.balance(walletOf(brandId)) < amountMinor) throw new Refused('INSUFFICIENT_FUNDS');
    model.post(`TIP:${made!.id}`, {
      [walletOf(brandId)]: -amountMinor,
      [walletOf(creatorId)]: amountMinor,
    });
  },
  isIdle: ({ replayed }) => replayed,
});
