import { randomUUID } from 'node:crypto';
import type { APIRequestContext } from '@playwright/test';
import { expect } from './test';

interface Item {
  id: string;
  brand?: { id: string };
  code?: string;
  dealId?: string;
  status?: string;
}

const dataOf = async <T>(answer: { json(): Promise<unknown> }): Promise<T> =>
  ((await answer.json()) as { data: T }).data;

/** The first item of a list of the API, as the signed-in member sees it. */
export const first = (list: string, pathOf: (item: Item) => string) => async (request: APIRequestContext) => {
  const { items } = await dataOf<{ items: Item[] }>(await request.get(`/api/${list}`));
  const [item] = items;
  if (!item) throw new Error(`the demo data has nothing under /api/${list}`);
  return pathOf(item);
};

/** Writes name the page they come from, as a browser does; each has a key of its own. */
export async function post<T>(
  request: APIRequestContext,
  path: string,
  body: unknown = {},
  method: 'post' | 'patch' = 'post',
): Promise<T> {
  const { origin } = new URL((await request.get('/api/health/live')).url());
  const headers = { origin, 'idempotency-key': randomUUID() };
  const answer = await request[method](`/api/${path}`, { data: body, headers });
  expect(answer.ok(), `/api/${path} answered ${answer.status()}: ${await answer.text()}`).toBe(true);
  return dataOf<T>(answer);
}

interface Deposit {
  id: string;
  status: string;
}

/** A fresh top-up, left waiting or brought to its end, and the page where it is paid. */
export const paidDeposit =
  (outcome: 'SUCCEED' | 'DECLINE' | null, amountMinor = 1_250_050) =>
  async (request: APIRequestContext) => {
    const { id } = await post<Deposit>(request, 'wallet/deposits', { amountMinor, currency: 'RUB' });
    if (outcome) {
      await post(request, `payments/sandbox/${id}`, { outcome });
      const status = async () =>
        (await dataOf<Deposit>(await request.get(`/api/wallet/deposits/${id}`))).status;
      await expect.poll(status).not.toBe('PENDING');
    }
    return `/pay/${id}`;
  };

/** A payout that waits for a decision, of money that was topped up for it; there is one at a time. */
export async function fundedPayout(request: APIRequestContext): Promise<string> {
  const { items } = await dataOf<{ items: Item[] }>(await request.get('/api/payouts'));
  const waiting = items.find(({ status }) => status === 'PENDING');
  if (waiting) return waiting.id;
  await paidDeposit('SUCCEED')(request);
  const method = { kind: 'SBP', phone: '+79123456789', bankId: '100000000004' };
  const { id } = await post<Item>(request, 'payouts', { amountMinor: 1_000_000, currency: 'RUB', method });
  return id;
}

/** A statement with a fee that is booked by it, and a payment that our books do not have until tomorrow. */
export async function importedStatement(request: APIRequestContext): Promise<string> {
  const at = new Date(Date.now() + 24 * 60 * 60 * 1000).toISOString();
  const mark = randomUUID().slice(0, 8);
  const { id } = await post<Item>(request, 'admin/finance/statements', {
    provider: 'yookassa',
    fileName: `2026-${mark}.csv`,
    content: [
      'operation;kind;object;amount;currency;time',
      `1-${mark};FEE;;12,50;RUB;${at}`,
      `2-${mark};PAYMENT;3-${mark};1234,50;RUB;${at}`,
    ].join('\n'),
  });
  return `/admin/finance/statements/${id}`;
}

/** A run of a reconciliation; while somebody else's is going on, theirs is as good. */
export async function reconciled(request: APIRequestContext): Promise<string> {
  const { origin } = new URL((await request.get('/api/health/live')).url());
  await request.post('/api/admin/finance/reconciliation', { headers: { origin } });
  let path = '';
  await expect(async () => {
    path = await first(
      'admin/finance/reconciliation',
      ({ id }) => `/admin/finance/reconciliation/${id}`,
    )(request);
  }).toPass();
  return path;
}

export interface JobOfTest {
  id: string;
  title: string;
  revision: number;
}

const COMPLETE_JOB = {
  description: 'Покажите крем утром и вечером, без студийного света.',
  platform: 'INSTAGRAM_REELS',
  niche: 'BEAUTY',
  contentFormats: ['REVIEW'],
  deliverablesCount: 1,
  videoDurationSec: 45,
  rightsPackage: 'BASIC',
  revisionRounds: 2,
  languages: ['ru'],
  budgetMinMinor: 2_000_000,
  budgetMaxMinor: 3_000_000,
  currency: 'RUB',
  slots: 1,
  workDays: 5,
  reviewDays: 3,
};

/** A job of the signed-in brand, complete and not yet published. */
export const draftJob = (request: APIRequestContext, more: object = {}): Promise<JobOfTest> =>
  post(request, 'jobs', {
    ...COMPLETE_JOB,
    ...more,
    title: `Обзор крема ${Date.now()}-${Math.ceil(Math.random() * 1e6)}`,
  });

/** The same, waiting for a moderator. */
export async function pendingJob(request: APIRequestContext, more: object = {}): Promise<JobOfTest> {
  const { id } = await draftJob(request, more);
  return post(request, `jobs/${id}/publish`);
}

interface Sides {
  brand: APIRequestContext;
  creator: APIRequestContext;
  admin: APIRequestContext;
}

/** A paid deal between the demo accounts over which the brand has just opened a dispute. */
export async function disputedDeal(
  { brand, creator, admin }: Sides,
  priceMinor: number,
): Promise<{ disputeId: string; title: string }> {
  const job = await pendingJob(brand);
  await post(admin, `admin/jobs/${job.id}/approve`, { revision: job.revision });
  const application = await post<Item>(creator, `jobs/${job.id}/applications`, {
    priceMinor,
    message: 'Сниму при дневном свете, первая версия будет через два дня.',
  });
  const deal = await post<Item>(brand, `applications/${application.id}/accept`, { priceMinor });
  await post(brand, `escrow/${deal.id}/fund`);
  const dispute = await post<Item>(brand, `deals/${deal.id}/dispute`, {
    reason: 'COMMUNICATION',
    text: 'Креатор не отвечает на вопросы по брифу.',
    links: ['https://disk.example.com/chat.png'],
  });
  return { disputeId: dispute.id, title: job.title };
}
