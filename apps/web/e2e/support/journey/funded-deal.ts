import type { APIRequestContext } from '@playwright/test';
import { draftJob, paidDeposit, post } from '../demo-data';
import type { Person } from '../people';

export interface FundedDeal {
  id: string;
  title: string;
}

/**
 * A deal in work between two newcomers, its money in reserve: by calls of the API, for journeys that begin after all
 * that. The brand has exactly the price on its balance before.
 */
export async function fundedDeal(
  { brand, creator, admin }: Record<'brand' | 'creator' | 'admin', Person>,
  priceMinor: number,
): Promise<FundedDeal> {
  const requestOf = ({ context }: Person): APIRequestContext => context.request;
  const job = await draftJob(requestOf(brand));
  const { revision } = await post<{ revision: number }>(requestOf(brand), `jobs/${job.id}/publish`);
  await post(requestOf(admin), `admin/jobs/${job.id}/approve`, { revision });
  const application = await post<{ id: string }>(requestOf(creator), `jobs/${job.id}/applications`, {
    priceMinor,
    message: 'Сниму при дневном свете, первая версия будет через два дня.',
  });
  const deal = await post<FundedDeal>(requestOf(brand), `applications/${application.id}/accept`, {
    priceMinor,
  });
  await paidDeposit('SUCCEED', priceMinor)(requestOf(brand));
  await post(requestOf(brand), `escrow/${deal.id}/fund`);
  return deal;
}
