import { Reconciliation } from '@dubl/core/features/finance';
import { Pool } from '@dubl/core/platform/db';
import { giveMoney } from '@dubl/core/testing';
import { createTestApp, type SignedInClient, type TestApp } from './test-app.js';

const PRICE = 1_000_001;
const JOB = {
  title: 'Обзор зелёного чая',
  description: 'Покажите, как завариваете чай утром, и чем он вам нравится.',
  platform: 'VK_CLIPS',
  niche: 'FOOD',
  contentFormats: ['REVIEW'],
  deliverablesCount: 1,
  videoDurationSec: 30,
  rightsPackage: 'BASIC',
  revisionRounds: 1,
  languages: ['ru'],
  budgetMinMinor: 500_000,
  budgetMaxMinor: 2_000_000,
  currency: 'RUB',
  slots: 1,
  workDays: 5,
  reviewDays: 3,
};
const ITEMS = [{ type: 'FINAL_VIDEO', url: 'https://example.com/final.mp4' }];

interface Wallet {
  currency: string;
  availableMinor: number;
  reservedMinor: number;
}

/** The whole API over HTTP; real Postgres, Redis and sandbox provider. */
describe('deals over HTTP', () => {
  let app: TestApp;
  let brand: SignedInClient;
  let creator: SignedInClient;

  beforeAll(async () => {
    app = await createTestApp();
  });
  afterAll(async () => {
    const differences = await app.get(Reconciliation).differences();
    await app.close();
    expect(differences).toEqual([]);
  });
  beforeEach(async () => {
    brand = await app.signUp({ role: 'BRAND', displayName: 'Чайная лавка' });
    creator = await app.signUp({ role: 'CREATOR', displayName: 'Маша' });
  });

  const wallet = async (client: SignedInClient) => {
    const answer = await client.get('/api/wallet').expect(200);
    const { availableMinor, reservedMinor } = (answer.body.data.wallets as Wallet[]).find(
      (one) => one.currency === 'RUB',
    )!;
    return { availableMinor, reservedMinor };
  };

  async function newJob(fields: object = {}): Promise<string> {
    const { id } = (await brand.post('/api/jobs', { ...JOB, ...fields }).expect(201)).body.data as {
      id: string;
    };
    await brand.post(`/api/jobs/${id}/publish`).expect(200);
    const admin = await app.signUpAdmin();
    await admin.post(`/api/admin/jobs/${id}/approve`, { revision: 1 }).expect(200);
    return id;
  }

  const apply = async (jobId: string, client = creator) =>
    (
      await client
        .post(`/api/jobs/${jobId}/applications`, { priceMinor: PRICE, message: 'Сниму за два дня' })
        .expect(201)
    ).body.data.id as string;

  async function newDeal(): Promise<string> {
    const applicationId = await apply(await newJob());
    const answer = await brand
      .post(`/api/applications/${applicationId}/accept`, { priceMinor: PRICE })
      .expect(201);
    await giveMoney(app, brand.user.id, BigInt(PRICE));
    return answer.body.data.id as string;
  }

  async function newDealInReview() {
    const id = await newDeal();
    await brand.post(`/api/escrow/${id}/fund`).expect(200);
    const answer = await creator.post(`/api/deals/${id}/submissions`, { items: ITEMS }).expect(201);
    return { id, submissionId: answer.body.data.id as string };
  }

  it('carries one deal from application to payment', async () => {
    const id = await newDeal();
    const accepted = (await brand.get(`/api/deals/${id}`).expect(200)).body.data;
    expect(accepted).toMatchObject({
      status: 'AWAITING_FUNDING',
      priceMinor: PRICE,
      currency: 'RUB',
      commissionBps: 1500,
      feeMinor: 150_000,
      netMinor: 850_001,
      escrow: { status: 'UNFUNDED', amountMinor: PRICE },
      brief: { title: JOB.title },
      brand: { name: 'Чайная лавка' },
      creator: { name: 'Маша' },
      nextActor: 'BRAND',
      onDeadline: 'CANCELED',
      allowedActions: ['FUND', 'CANCEL'],
    });
    expect(Date.parse(accepted.deadlineAt)).toBeGreaterThan(Date.now());

    await brand.post(`/api/escrow/${id}/fund`).expect(200);
    expect(await wallet(brand)).toEqual({ availableMinor: 0, reservedMinor: PRICE });
    const submitted = await creator
      .post(`/api/deals/${id}/submissions`, { note: 'Готово', items: ITEMS })
      .expect(201);
    expect(submitted.body.data).toMatchObject({ version: 1, status: 'SUBMITTED', items: ITEMS });
    const sentBack = await brand
      .post(`/api/deals/${id}/request-changes`, { text: 'Крупнее', timecodeSec: 14 })
      .expect(200);
    expect(sentBack.body.data).toMatchObject({
      status: 'IN_PROGRESS',
      revisionRoundsUsed: 1,
      nextActor: 'CREATOR',
    });
    const second = await creator.post(`/api/deals/${id}/submissions`, { items: ITEMS }).expect(201);
    const approved = await brand
      .post(`/api/deals/${id}/approve`, { submissionId: second.body.data.id })
      .expect(200);
    expect(approved.body.data).toMatchObject({
      status: 'COMPLETED',
      escrow: { status: 'RELEASED' },
      allowedActions: ['TIP'],
    });
    expect(await wallet(brand)).toEqual({ availableMinor: 0, reservedMinor: 0 });
    expect(await wallet(creator)).toMatchObject({ availableMinor: 850_001 });

    const timeline = await creator.get(`/api/deals/${id}/timeline`).expect(200);
    expect((timeline.body.data.items as { action: string }[]).map((step) => step.action)).toEqual([
      'ACCEPT',
      'FUND',
      'SUBMIT',
      'REQUEST_CHANGES',
      'SUBMIT',
      'APPROVE',
    ]);
    const list = await creator.get('/api/deals?status=COMPLETED').expect(200);
    expect(list.body.data).toMatchObject({ items: [{ id, status: 'COMPLETED' }], nextCursor: null });
  });

  it('returns the money when the creator cancels', async () => {
    const id = await newDeal();
    await brand.post(`/api/escrow/${id}/fund`).expect(200);
    const canceled = await creator.post(`/api/deals/${id}/cancel`, { reason: 'Заболел' }).expect(200);
    expect(canceled.body.data).toMatchObject({
      status: 'CANCELED',
      cancelReason: 'Заболел',
      escrow: { status: 'REFUNDED' },
    });
    expect(await wallet(brand)).toEqual({ availableMinor: PRICE, reservedMinor: 0 });
  });

  it('moves money once, however often fund, approve and cancel are sent', async () => {
    const { id, submissionId } = await newDealInReview();
    const other = await newDeal();
    for (const [path, body, from] of [
      [`/api/escrow/${id}/fund`, {}, 'IN_REVIEW'],
      [`/api/deals/${id}/approve`, { submissionId }, 'COMPLETED'],
      [`/api/deals/${other}/cancel`, {}, 'CANCELED'],
    ] as const) {
      const answers = await Promise.all(Array.from({ length: 50 }, () => brand.post(path, body)));
      const refused = answers.filter((answer) => answer.status !== 200);
      expect(answers.length - refused.length).toBe(from === 'IN_REVIEW' ? 0 : 1);
      for (const { status, body: refusal } of refused) {
        expect({ status, ...refusal.error }).toMatchObject({
          status: 409,
          details: { rule: 'ILLEGAL_TRANSITION' },
        });
      }
    }
    expect(await wallet(creator)).toMatchObject({ availableMinor: 850_001 });
    expect(await wallet(brand)).toEqual({ availableMinor: PRICE, reservedMinor: 0 });
  });

  it('says what is missing when the balance does not cover the price', async () => {
    const applicationId = await apply(await newJob());
    const deal = await brand
      .post(`/api/applications/${applicationId}/accept`, { priceMinor: PRICE })
      .expect(201);
    const refusal = await brand.post(`/api/escrow/${deal.body.data.id}/fund`).expect(409);
    expect(refusal.body.error).toMatchObject({
      code: 'INVARIANT_VIOLATION',
      details: { rule: 'INSUFFICIENT_FUNDS', missingMinor: PRICE },
    });
  });

  it('gives the only slot to one of 50 accepts', async () => {
    const jobId = await newJob();
    const creators = await Promise.all(Array.from({ length: 10 }, () => app.signUp({ role: 'CREATOR' })));
    const applications = await Promise.all(creators.map((client) => apply(jobId, client)));
    const accepts = Array.from({ length: 50 }, (_, n) =>
      brand.post(`/api/applications/${applications[n % 10]}/accept`, { priceMinor: PRICE }),
    );
    const statuses = (await Promise.all(accepts)).map((answer) => answer.status);
    expect(statuses.filter((status) => status === 201)).toHaveLength(1);
    expect(statuses.filter((status) => status === 409)).toHaveLength(49);
    const { rows } = await app.get(Pool).query('SELECT 1 FROM deal WHERE job_id = $1', [jobId]);
    expect(rows).toHaveLength(1);
  });

  it('is 404 to others, 403 to the wrong role, open to admins for reading', async () => {
    const { id, submissionId } = await newDealInReview();
    const stranger = await app.signUp({ role: 'BRAND' });
    await stranger.get(`/api/deals/${id}`).expect(404);
    await stranger.get(`/api/deals/${id}/timeline`).expect(404);
    await stranger.post(`/api/deals/${id}/approve`, { submissionId }).expect(404);
    await stranger.post(`/api/escrow/${id}/fund`).expect(404);
    await creator.post(`/api/deals/${id}/approve`, { submissionId }).expect(403);
    await brand.post(`/api/deals/${id}/submissions`, { items: ITEMS }).expect(403);
    const admin = await app.signUpAdmin();
    const read = await admin.get(`/api/deals/${id}`).expect(200);
    expect(read.body.data.allowedActions).toEqual([]);
    await admin.post(`/api/deals/${id}/cancel`).expect(403);
  });

  it('refuses bad bodies before it looks at the deal', async () => {
    const { id } = await newDealInReview();
    for (const [client, path, body] of [
      [creator, `/api/deals/${id}/submissions`, {}],
      [creator, `/api/deals/${id}/submissions`, { items: [] }],
      [
        creator,
        `/api/deals/${id}/submissions`,
        { items: [{ type: 'FINAL_VIDEO', url: 'ftp://example.com/a' }] },
      ],
      [
        creator,
        `/api/deals/${id}/submissions`,
        { items: [{ type: 'RAW_FILES', url: 'https://example.com/a' }] },
      ],
      [brand, `/api/deals/${id}/request-changes`, { text: 'Крупнее' }],
      [brand, `/api/deals/${id}/request-changes`, { text: ' ', timecodeSec: 1 }],
      [brand, `/api/deals/${id}/approve`, {}],
      [brand, `/api/deals/${id}/approve`, { submissionId: 'one' }],
      [brand, `/api/deals/${id}/cancel`, { unknown: true }],
    ] as const) {
      const answer = await client.post(path, body);
      expect({ path, body, status: answer.status, code: answer.body.error?.code }).toEqual({
        path,
        body,
        status: 400,
        code: 'VALIDATION_ERROR',
      });
    }
  });

  it('answers a repeated Idempotency-Key with the first answer', async () => {
    const id = await newDeal();
    const key = { 'idempotency-key': 'fund-the-deal-once' };
    const first = await brand.post(`/api/escrow/${id}/fund`, {}, key).expect(200);
    const again = await brand.post(`/api/escrow/${id}/fund`, {}, key).expect(200);
    expect(again.headers['idempotency-replayed']).toBe('true');
    expect(again.body.data).toEqual(first.body.data);
  });

  it('carries the conversation of the pair', async () => {
    await newDeal();
    const [conversation] = (await creator.get('/api/conversations').expect(200)).body.data.items as {
      id: string;
    }[];
    const path = `/api/conversations/${conversation!.id}`;
    const sent = await brand.post(`${path}/messages`, { text: 'Пишите на brand@example.com' }).expect(201);
    expect(sent.body.data).toMatchObject({ masked: true, senderId: brand.user.id });
    expect(JSON.stringify(sent.body)).not.toContain('brand@example.com');
    expect((await creator.get(path).expect(200)).body.data).toMatchObject({
      unreadCount: 1,
      deal: { status: 'AWAITING_FUNDING' },
    });
    const read = await creator.post(`${path}/read`, { messageId: sent.body.data.id }).expect(200);
    expect(read.body.data.unreadCount).toBe(0);
    expect((await creator.get(`${path}/messages?limit=1`).expect(200)).body.data.items).toHaveLength(1);
    await creator.post(`${path}/archive`, { archived: true }).expect(200);
    expect((await creator.get('/api/conversations').expect(200)).body.data.items).toEqual([]);
    expect((await creator.get('/api/conversations?archived=true').expect(200)).body.data.items).toHaveLength(
      1,
    );
    await (await app.signUp()).get(path).expect(404);
  });
});
