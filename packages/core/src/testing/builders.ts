import { randomUUID } from 'node:crypto';
import type { Type } from '@nestjs/common';
import { AcceptApplication, FundEscrow, SubmitWork } from '../features/deals/index.js';
import {
  ApplyToJob,
  CreateJob,
  ModerateJob,
  PublishJob,
  SendInvitation,
  type JobFields,
} from '../features/jobs/index.js';
import { Pool, type Role } from '../platform/db/index.js';
import type { Minor } from '../platform/money/index.js';
import { giveMoney } from './give-money.js';
import type { TestContext } from './test-context.js';

export interface BuiltDeal {
  dealId: string;
  jobId: string;
  applicationId: string;
  brandId: string;
  creatorId: string;
  priceMinor: Minor;
}

export const FINAL_VIDEO = { type: 'FINAL_VIDEO', url: 'https://example.com/final.mp4' } as const;

const JOB: Partial<JobFields> = {
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
  budgetMinMinor: 500_000n,
  budgetMaxMinor: 2_000_000n,
  currency: 'RUB',
  slots: 1,
  workDays: 5,
  reviewDays: 3,
};

/**
 * Lays out a market through the same use cases as the API; users alone are inserted, since a password hash
 * costs more than the rest of a test. Needs PaymentsModule and DealsModule in the context.
 */
export class Market {
  constructor(private readonly context: Pick<TestContext, 'get'>) {}

  async newUser(role: Role): Promise<string> {
    const id = randomUUID();
    const pool = this.context.get(Pool);
    await pool.query(
      `INSERT INTO app_user (id, email, password_hash, role, display_name, created_at) VALUES ($1, $2, 'x', $3, 'Имя', now())`,
      [id, `${id}@example.com`, role],
    );
    if (role === 'CREATOR')
      await pool.query(
        `INSERT INTO creator_profile (user_id, created_at, updated_at) VALUES ($1, now(), now())`,
        [id],
      );
    if (role === 'BRAND')
      await pool.query(
        `INSERT INTO brand_profile (user_id, company_name, created_at, updated_at) VALUES ($1, 'Чайная лавка', now(), now())`,
        [id],
      );
    return id;
  }

  /** In the feed: published and approved. */
  async newJob(brandId: string, fields: Partial<JobFields> = {}): Promise<string> {
    const jobId = await this.use(CreateJob).execute({ brandId, fields: { ...JOB, ...fields } });
    await this.use(PublishJob).execute({ brandId, jobId });
    await this.use(ModerateJob).approve({ adminId: await this.newUser('ADMIN'), jobId, revision: 1 });
    return jobId;
  }

  /** Of a new creator. */
  async newApplication(
    jobId: string,
    priceMinor: Minor,
  ): Promise<{ applicationId: string; creatorId: string }> {
    const creatorId = await this.newUser('CREATOR');
    return { applicationId: await this.apply(creatorId, jobId, priceMinor), creatorId };
  }

  apply(creatorId: string, jobId: string, priceMinor: Minor): Promise<string> {
    const offer = { creatorId, jobId, priceMinor, message: 'Сниму за два дня' };
    return this.use(ApplyToJob).execute(offer);
  }

  /** For a new creator, unless one is named. */
  async newInvitation(
    offer: { brandId: string; jobId: string; priceMinor: Minor },
    creatorId?: string,
  ): Promise<{ invitationId: string; creatorId: string }> {
    const invitee = creatorId ?? (await this.newUser('CREATOR'));
    const message = 'Снимете такой же обзор для нас?';
    const invitationId = await this.use(SendInvitation).execute({ ...offer, creatorId: invitee, message });
    return { invitationId, creatorId: invitee };
  }

  /** AWAITING_FUNDING, between a new brand, which has exactly the price on its balance, and a new creator. */
  async newDeal(fields: Partial<JobFields> = {}, priceMinor: Minor = 1_000_001n): Promise<BuiltDeal> {
    const brandId = await this.newUser('BRAND');
    const jobId = await this.newJob(brandId, fields);
    const { applicationId, creatorId } = await this.newApplication(jobId, priceMinor);
    const dealId = await this.use(AcceptApplication).execute({ applicationId, brandId, priceMinor });
    await giveMoney(this.context, brandId, priceMinor);
    return { dealId, jobId, applicationId, brandId, creatorId, priceMinor };
  }

  /** IN_PROGRESS */
  async newFundedDeal(fields: Partial<JobFields> = {}, priceMinor?: Minor): Promise<BuiltDeal> {
    const deal = await this.newDeal(fields, priceMinor);
    await this.use(FundEscrow).execute(deal.dealId, deal.brandId);
    return deal;
  }

  /** IN_REVIEW, with its first version */
  async newDealInReview(
    fields: Partial<JobFields> = {},
    priceMinor?: Minor,
  ): Promise<BuiltDeal & { submissionId: string }> {
    const deal = await this.newFundedDeal(fields, priceMinor);
    return { ...deal, submissionId: await this.submit(deal) };
  }

  submit({ dealId, creatorId }: Pick<BuiltDeal, 'dealId' | 'creatorId'>): Promise<string> {
    return this.use(SubmitWork).execute({ dealId, creatorId, note: '', items: [FINAL_VIDEO] });
  }

  private use<T>(type: Type<T>): T {
    return this.context.get(type);
  }
}
