import { randomUUID } from 'node:crypto';
import type { APIRequestContext } from '@playwright/test';
import { expect } from './test';

interface Item {
  id: string;
  brand?: { id: string };
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
export const post = async <T>(request: APIRequestContext, path: string, body: unknown = {}): Promise<T> => {
  const origin = new URL((await request.get('/api/health/live')).url()).origin;
  const headers = { origin, 'idempotency-key': randomUUID() };
  const answer = await request.post(`/api/${path}`, { data: body, headers });
  expect(answer.ok(), `/api/${path} answered ${answer.status()}: ${await answer.text()}`).toBe(true);
  return dataOf<T>(answer);
};

interface Deposit {
  id: string;
  status: string;
}

/** A fresh top-up, left waiting or brought to its end, and the page where it is paid. */
export const paidDeposit = (outcome: 'SUCCEED' | 'DECLINE' | null) => async (request: APIRequestContext) => {
  const { id } = await post<Deposit>(request, 'wallet/deposits', { amountMinor: 1_250_050, currency: 'RUB' });
  if (outcome) {
    await post(request, `payments/sandbox/${id}`, { outcome });
    const status = async () =>
      (await dataOf<Deposit>(await request.get(`/api/wallet/deposits/${id}`))).status;
    await expect.poll(status).not.toBe('PENDING');
  }
  return `/pay/${id}`;
};
