// The main path: one whole deal, job to payout, with exact balances at each turn and a repeat of each money step.
import { equal, eventually, expectWallet } from './checks.mjs';
import { idempotencyKey } from './client.mjs';
import { gather, jobBody } from './people.mjs';

const priceMinor = 1_500_000;
const depositMinor = 2_000_000;

export async function dealScenario(context) {
  const people = await gather(context);
  const job = await publishJob(context, people);
  const deal = await hire(context, people, job);
  await payIn(context, people, deal);
  await work(context, people, deal);
  await payOut(context, people, deal);
}

async function publishJob({ step }, { brand, creator, admin }) {
  const draft = await step('brand drafts a job', () => brand.post('/jobs', jobBody));
  const published = await step('brand publishes it', () => brand.post(`/jobs/${draft.id}/publish`));
  equal([published.status, published.moderationStatus], ['PUBLISHED', 'PENDING'], 'published job');
  await step('publishing again is refused', () =>
    brand.refused('409 INVARIANT_VIOLATION', 'POST', `/jobs/${draft.id}/publish`, { body: {} }),
  );
  await step('a job before moderation takes no applications', async () => {
    const { status } = await creator.call('POST', `/jobs/${draft.id}/applications`, {
      body: { priceMinor, message: 'Возьмусь' },
    });
    if (status < 400 || status >= 500) throw new Error(`expected a refusal, got ${status}`);
  });
  await step('creator may not moderate', () =>
    creator.refused('403 FORBIDDEN', 'POST', `/admin/jobs/${draft.id}/approve`, {
      body: { revision: published.revision },
    }),
  );
  return step('admin approves the revision', () =>
    admin.post(`/admin/jobs/${draft.id}/approve`, { revision: published.revision }),
  );
}

async function hire({ step }, { brand, creator }, job) {
  await step('the job is in the public feed', async () => {
    const { items } = await creator.get('/jobs?limit=100&sort=new');
    if (!items.some(({ id }) => id === job.id)) throw new Error('the feed does not hold the job');
  });
  const application = await step('creator applies', () =>
    creator.post(`/jobs/${job.id}/applications`, {
      priceMinor,
      message: 'Снимаю уходовую косметику третий год.',
    }),
  );
  await step('applying again is refused', async () => {
    const { status } = await creator.call('POST', `/jobs/${job.id}/applications`, {
      body: { priceMinor, message: 'Ещё раз' },
    });
    equal(status, 409, 'status');
  });
  await step('accepting another price is refused', () =>
    brand.refused('409 CONFLICT', 'POST', `/applications/${application.id}/accept`, {
      body: { priceMinor: priceMinor - 1 },
    }),
  );
  const deal = await step('brand accepts', () =>
    brand.post(`/applications/${application.id}/accept`, { priceMinor }),
  );
  equal(
    [deal.status, deal.priceMinor, deal.escrow.status],
    ['AWAITING_FUNDING', priceMinor, 'UNFUNDED'],
    'new deal',
  );
  await step('accepting again is refused', () =>
    brand.refused('409 INVARIANT_VIOLATION', 'POST', `/applications/${application.id}/accept`, {
      body: { priceMinor },
    }),
  );
  return deal;
}

async function payIn({ step }, { brand, creator }, deal) {
  await step('funding from an empty wallet is refused', () =>
    brand.refused('409 INVARIANT_VIOLATION', 'POST', `/escrow/${deal.id}/fund`, { body: {} }),
  );
  const headers = idempotencyKey();
  const body = { amountMinor: depositMinor, currency: 'RUB' };
  await step('a deposit without Idempotency-Key is refused', () =>
    brand.refused('400 IDEMPOTENCY_KEY_REQUIRED', 'POST', '/wallet/deposits', { body }),
  );
  const deposit = await step('brand tops up', () => brand.post('/wallet/deposits', body, headers));
  await step('the same key replays the first answer', async () => {
    const again = await brand.call('POST', '/wallet/deposits', { body, headers });
    equal([again.data.id, again.headers.get('idempotency-replayed')], [deposit.id, 'true'], 'replay');
  });
  await step('the same key with another body is refused', () =>
    brand.refused('422 IDEMPOTENCY_MISMATCH', 'POST', '/wallet/deposits', {
      body: { ...body, amountMinor: 1 },
      headers,
    }),
  );
  await step('the provider takes the payment', () =>
    brand.post(`/payments/sandbox/${deposit.id}`, { outcome: 'SUCCEED' }),
  );
  await step('the deposit succeeds', () =>
    eventually(
      'deposit',
      'SUCCEEDED',
      async () => (await brand.get(`/wallet/deposits/${deposit.id}`)).status,
    ),
  );
  await step('the wallet holds it', () => expectWallet(brand, { availableMinor: depositMinor }));
  await step('somebody else cannot fund the deal', () =>
    creator.refused('403 FORBIDDEN', 'POST', `/escrow/${deal.id}/fund`, { body: {} }),
  );
  const funded = await step('brand funds the escrow', () => brand.post(`/escrow/${deal.id}/fund`));
  equal(
    [funded.status, funded.escrow.status, funded.escrow.amountMinor],
    ['IN_PROGRESS', 'FUNDED', priceMinor],
    'funded deal',
  );
  await step('funding again is refused', () =>
    brand.refused('409 INVARIANT_VIOLATION', 'POST', `/escrow/${deal.id}/fund`, { body: {} }),
  );
  await step('the price is reserved', () =>
    expectWallet(brand, { availableMinor: depositMinor - priceMinor, reservedMinor: priceMinor }),
  );
}

async function work({ step }, { brand, creator }, deal) {
  const submit = (url) =>
    creator.post(`/deals/${deal.id}/submissions`, { note: 'Готово', items: [{ type: 'FINAL_VIDEO', url }] });
  const first = await step('creator submits version 1', () => submit('https://disk.example.com/v1.mp4'));
  equal(first.version, 1, 'version');
  await step('brand requests changes', () =>
    brand.post(`/deals/${deal.id}/request-changes`, { text: 'Покажите текстуру ближе.', timecodeSec: 12 }),
  );
  await step('requesting again is refused', () =>
    brand.refused('409 INVARIANT_VIOLATION', 'POST', `/deals/${deal.id}/request-changes`, {
      body: { text: 'Ещё', timecodeSec: 1 },
    }),
  );
  const second = await step('creator submits version 2', () => submit('https://disk.example.com/v2.mp4'));
  equal(second.version, 2, 'version');
  await step('approving the old version is refused', async () => {
    const { status } = await brand.call('POST', `/deals/${deal.id}/approve`, {
      body: { submissionId: first.id },
    });
    equal(status, 409, 'status');
  });
  const approved = await step('brand approves version 2', () =>
    brand.post(`/deals/${deal.id}/approve`, { submissionId: second.id }),
  );
  equal([approved.status, approved.escrow.status], ['COMPLETED', 'RELEASED'], 'approved deal');
  await step('approving again is refused', () =>
    brand.refused('409 INVARIANT_VIOLATION', 'POST', `/deals/${deal.id}/approve`, {
      body: { submissionId: second.id },
    }),
  );
  await step('the brand paid exactly the price', () =>
    expectWallet(brand, { availableMinor: depositMinor - priceMinor }),
  );
  await step('the creator got the price less commission', () =>
    expectWallet(creator, { availableMinor: earned(deal) }),
  );
}

async function payOut({ step }, { creator, admin }, deal) {
  const amountMinor = earned(deal);
  const body = {
    amountMinor,
    currency: 'RUB',
    method: { kind: 'SBP', phone: '+79990001122', bankId: '100000000111' },
  };
  const payout = await step('creator asks for a payout', () =>
    creator.post('/payouts', body, idempotencyKey()),
  );
  equal(payout.status, 'PENDING', 'payout');
  await step('asking for the same money again is refused', () =>
    creator.refused('409 INVARIANT_VIOLATION', 'POST', '/payouts', { body, headers: idempotencyKey() }),
  );
  await step('the money is set aside', () => expectWallet(creator, { payoutPendingMinor: amountMinor }));
  await step('admin approves the payout', () => admin.post(`/admin/payouts/${payout.id}/approve`));
  await step('approving it again is refused', () =>
    admin.refused('409 INVARIANT_VIOLATION', 'POST', `/admin/payouts/${payout.id}/approve`, { body: {} }),
  );
  await step('the payout is paid', () =>
    eventually('payout', 'PAID', async () => (await creator.get(`/payouts/${payout.id}`)).status),
  );
  await step('nothing is left in the wallet', () => expectWallet(creator, {}));
  await step('the creator was told', () =>
    eventually('notifications', true, async () => (await creator.get('/notifications')).items.length > 0),
  );
}

/** The remainder of the division goes to the creator. */
const earned = ({ commissionBps }) => priceMinor - Math.floor((priceMinor * commissionBps) / 10_000);
