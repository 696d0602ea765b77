import { alerts } from './data/alerts.ts';
import { applications } from './data/applications.ts';
import { admins, brands } from './data/brands.ts';
import { creators } from './data/creators.ts';
import { deals } from './data/deals.ts';
import { invitations } from './data/invitations.ts';
import { jobs } from './data/jobs.ts';
import { commissionWithdrawals, corrections } from './data/office.ts';
import { payouts } from './data/payouts.ts';
import type {
  ApplicationData,
  BrandData,
  DealData,
  InvitationData,
  JobData,
  PayoutData,
} from './data/types.ts';
import type { DealWalk } from './deal-walk.ts';
import type { Inviting } from './inviting.ts';
import type { Market } from './market.ts';
import type { Office } from './office.ts';
import type { Timeline } from './timeline.ts';

/** Who takes the steps. */
interface Cast {
  market: Market;
  inviting: Inviting;
  walk: DealWalk;
  office: Office;
}

/** Puts everything the data tell of onto the timeline. */
export function scheduleStory(timeline: Timeline, { market, inviting, walk, office }: Cast): void {
  for (const admin of admins) timeline.at(admin.createdAt, () => market.addAdmin(admin));
  for (const brand of brands) scheduleBrand(timeline, market, brand);
  for (const creator of creators) timeline.at(creator.registeredAt, () => market.addCreator(creator));
  for (const job of jobs) scheduleJob(timeline, market, job);
  for (const application of applications) scheduleApplication(timeline, market, application);
  for (const invitation of invitations) scheduleInvitation(timeline, inviting, invitation);
  for (const alert of alerts) timeline.at(alert.at, () => market.saveAlert(alert));
  for (const deal of deals) scheduleDeal(timeline, market, walk, deal);
  for (const payout of payouts) schedulePayout(timeline, market, payout);
  for (const correction of corrections) timeline.at(correction.at, () => office.correct(correction));
  for (const taken of commissionWithdrawals) timeline.at(taken.at, () => office.withdrawCommission(taken));
}

function scheduleBrand(timeline: Timeline, market: Market, brand: BrandData): void {
  timeline.at(brand.registeredAt, () => market.addBrand(brand));
  for (const topUp of brand.topUps) timeline.at(topUp.at, () => market.topUp(brand.key, topUp));
}

function scheduleJob(timeline: Timeline, market: Market, job: JobData): void {
  const { key, publishedAt, moderated, pausedAt, closedAt, canceled } = job;
  const deadlineAt = job.deadlineInDays === undefined ? null : timeline.daysAhead(job.deadlineInDays);
  timeline.at(job.createdAt, () => market.createJob(job, deadlineAt));
  if (publishedAt) timeline.at(publishedAt, () => market.publishJob(key));
  if (moderated) timeline.at(moderated.at, () => market.moderateJob(key, moderated.rejectedBecause));
  if (pausedAt) timeline.at(pausedAt, () => market.pauseJob(key));
  if (closedAt) timeline.at(closedAt, () => market.closeJob(key));
  if (canceled) timeline.at(canceled.at, () => market.cancelJob(key, canceled.reason));
}

function scheduleApplication(timeline: Timeline, market: Market, application: ApplicationData): void {
  const { at, rejected, withdrawnAt } = application;
  timeline.at(at, () => market.apply(application));
  if (rejected) timeline.at(rejected.at, () => market.rejectApplication(application, rejected.reason));
  if (withdrawnAt) timeline.at(withdrawnAt, () => market.withdrawApplication(application));
}

function scheduleInvitation(timeline: Timeline, inviting: Inviting, invitation: InvitationData): void {
  const { at, answer } = invitation;
  timeline.at(at, () => inviting.send(invitation));
  if (answer) timeline.at(answer.at, () => inviting.answer(invitation, answer.do));
}

function scheduleDeal(timeline: Timeline, market: Market, walk: DealWalk, deal: DealData): void {
  scheduleApplication(timeline, market, deal.application);
  for (const step of deal.steps) timeline.at(step.at, () => walk.take(deal, step));
}

function schedulePayout(timeline: Timeline, market: Market, payout: PayoutData): void {
  const { at, decided, canceledAt } = payout;
  timeline.at(at, () => market.requestPayout(payout));
  if (decided) timeline.at(decided.at, () => market.decidePayout(payout, decided.rejectedBecause));
  if (canceledAt) timeline.at(canceledAt, () => market.cancelPayout(payout));
}
