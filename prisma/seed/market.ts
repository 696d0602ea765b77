import { ChangeAlert, CreateAlert } from '@dubl/core/features/alerts';
import { CreateAdmin, LogOut, Register, Sessions } from '@dubl/core/features/identity';
import {
  ApplyToJob,
  CancelJob,
  CloseJob,
  CreateJob,
  ModerateJob,
  PauseJob,
  PublishJob,
  RejectApplication,
  WithdrawApplication,
} from '@dubl/core/features/jobs';
import {
  CancelPayout,
  ChooseSandboxOutcome,
  DecidePayout,
  RequestDeposit,
  RequestPayout,
  SendPayouts,
  SettlePayment,
} from '@dubl/core/features/payments';
import { UpdateBrandProfile, UpdateCreatorProfile } from '@dubl/core/features/profiles';
import type { App } from './app.ts';
import { inNameOf } from './actor.ts';
import type {
  AdminData,
  AlertData,
  ApplicationData,
  BrandData,
  CreatorData,
  JobData,
  PayoutData,
  TopUp,
} from './data/types.ts';
import type { SeedRows } from './rows.ts';

const PASSWORD = 'password123';
const ORIGIN = { ip: '127.0.0.1', userAgent: 'Дубль: демо-данные' };

export interface Parties {
  jobId: string;
  applicationId: string;
  brand: string;
  creator: string;
  admin: string;
}

/** Who does what on the platform: each method is one click of somebody, through the API's own use cases. */
export class Market {
  /** Ids by the keys of the data. */
  private readonly users = new Map<string, string>();
  private readonly jobs = new Map<string, { id: string; brandId: string }>();
  private readonly applications = new Map<ApplicationData, string>();
  private readonly payouts = new Map<PayoutData, string>();
  private readonly app: App;
  private readonly rows: SeedRows;

  constructor(app: App, rows: SeedRows) {
    this.app = app;
    this.rows = rows;
  }

  async addAdmin({ key, email, name: displayName }: AdminData): Promise<void> {
    const { id } = await this.app.get(CreateAdmin).execute({ email, password: PASSWORD, displayName });
    this.users.set(key, id);
  }

  async addBrand(brand: BrandData): Promise<void> {
    const userId = await this.register(brand, 'BRAND');
    await this.app.get(UpdateBrandProfile).execute({ userId, fields: brand.profile });
  }

  async addCreator(creator: CreatorData): Promise<void> {
    const userId = await this.register(creator, 'CREATOR');
    await this.app.get(UpdateCreatorProfile).execute({ userId, fields: creator.profile });
    await this.rows.addPortfolio(userId, creator);
    if (creator.isVerified) await this.rows.markVerified(userId);
  }

  /** Top-up, click on the sandbox's page, and the provider's word that a webhook would bring. */
  async topUp(brand: string, { amountMinor, currency, outcome = 'SUCCEED' }: TopUp): Promise<void> {
    const userId = this.userOf(brand);
    const depositId = await this.app.get(RequestDeposit).execute({ userId, amountMinor, currency });
    await this.app.get(ChooseSandboxOutcome).execute({ userId, depositId, outcome });
    await this.app.get(SettlePayment).execute(await this.rows.paymentOf(depositId));
  }

  async createJob({ key, brand, fields }: JobData, deadlineAt: Date | null): Promise<void> {
    const brandId = this.userOf(brand);
    const terms: JobData['fields'] = deadlineAt ? { ...fields, deadlineType: 'DATE', deadlineAt } : fields;
    this.jobs.set(key, { id: await this.app.get(CreateJob).execute({ brandId, fields: terms }), brandId });
  }

  async publishJob(key: string): Promise<void> {
    const { id: jobId, brandId } = this.job(key);
    await this.app.get(PublishJob).execute({ brandId, jobId });
  }

  async moderateJob(key: string, rejectedBecause: string | undefined): Promise<void> {
    const verdict = { adminId: this.userOf('admin'), jobId: this.job(key).id };
    if (rejectedBecause === undefined) await this.app.get(ModerateJob).approve({ ...verdict, revision: 1 });
    else await this.app.get(ModerateJob).reject({ ...verdict, reason: rejectedBecause });
  }

  async pauseJob(key: string): Promise<void> {
    const { id: jobId, brandId } = this.job(key);
    await this.app.get(PauseJob).execute({ brandId, jobId, action: 'PAUSE' });
  }

  async closeJob(key: string): Promise<void> {
    const { id: jobId, brandId } = this.job(key);
    await this.app.get(CloseJob).execute({ brandId, jobId });
  }

  async cancelJob(key: string, reason: string): Promise<void> {
    const { id: jobId, brandId } = this.job(key);
    await this.app.get(CancelJob).execute({ brandId, jobId, reason });
  }

  async apply(application: ApplicationData): Promise<void> {
    const { job, creator, priceMinor, message } = application;
    const command = { creatorId: this.userOf(creator), jobId: this.job(job).id, priceMinor, message };
    this.applications.set(application, await this.app.get(ApplyToJob).execute(command));
  }

  async rejectApplication(application: ApplicationData, reason: string | null): Promise<void> {
    const { brandId } = this.job(application.job);
    const applicationId = this.applications.get(application)!;
    await this.app.get(RejectApplication).execute({ brandId, applicationId, reason });
  }

  async withdrawApplication(application: ApplicationData): Promise<void> {
    const applicationId = this.applications.get(application)!;
    await this.app
      .get(WithdrawApplication)
      .execute({ creatorId: this.userOf(application.creator), applicationId });
  }

  async saveAlert({ creator, name, filters, isOff }: AlertData): Promise<void> {
    const creatorId = this.userOf(creator);
    const alertId = await this.app.get(CreateAlert).execute({ creatorId, name, filters });
    if (isOff) await this.app.get(ChangeAlert).toggle({ creatorId, alertId });
  }

  async requestPayout(payout: PayoutData): Promise<void> {
    const { creator, amountMinor, currency, method } = payout;
    const request = { userId: this.userOf(creator), amountMinor, currency, method };
    const payoutId = await inNameOf(request.userId, () => this.app.get(RequestPayout).execute(request));
    this.payouts.set(payout, payoutId);
  }

  /** An approved payout is sent by the worker's sweep at once; its outcome is the sandbox's. */
  async decidePayout(payout: PayoutData, rejectedBecause: string | undefined): Promise<void> {
    const decision = { adminId: this.userOf('admin'), payoutId: this.payouts.get(payout)! };
    await inNameOf(decision.adminId, () =>
      rejectedBecause === undefined
        ? this.app.get(DecidePayout).approve(decision)
        : this.app.get(DecidePayout).reject({ ...decision, reason: rejectedBecause }),
    );
    await this.app.get(SendPayouts).execute();
  }

  async cancelPayout(payout: PayoutData): Promise<void> {
    const cancel = { userId: this.userOf(payout.creator), payoutId: this.payouts.get(payout)! };
    await inNameOf(cancel.userId, () => this.app.get(CancelPayout).execute(cancel));
  }

  /** Registration signs in; the seed signs out again, so that nobody finds a session they never opened. */
  private async register(
    { key, email, name }: BrandData | CreatorData,
    role: 'BRAND' | 'CREATOR',
  ): Promise<string> {
    const registration = { email, password: PASSWORD, role, displayName: name };
    const { user, token } = await this.app.get(Register).execute(registration, ORIGIN);
    const session = await this.app.get(Sessions).authenticate(token);
    if (session) await this.app.get(LogOut).execute(session);
    this.users.set(key, user.id);
    return user.id;
  }

  /** Whom and what a deal is about. */
  partiesOf(application: ApplicationData): Parties {
    const { id: jobId, brandId } = this.job(application.job);
    const applicationId = this.applications.get(application)!;
    const [creator, admin] = [this.userOf(application.creator), this.userOf('admin')];
    return { jobId, applicationId, brand: brandId, creator, admin };
  }

  userOf(key: string): string {
    const id = this.users.get(key);
    if (!id) throw new Error(`no account «${key}» yet`);
    return id;
  }

  job(key: string): { id: string; brandId: string } {
    const job = this.jobs.get(key);
    if (!job) throw new Error(`no job «${key}» yet`);
    return job;
  }
}
