import { setTimeout as sleep } from 'node:timers/promises';
import { Market, createTestContext, giveMoney, type TestContext } from '../../testing/index.js';
import { CONTACT_MASK } from '../../platform/contacts/index.js';
import { Pool } from '../../platform/db/index.js';
import { AcceptApplication, CancelDeal, DealsModule, FundEscrow } from '../deals/index.js';
import { FinanceModule, Reconciliation } from '../finance/index.js';
import { PaymentsModule } from '../payments/index.js';
import {
  ApplicationsQueries,
  ApplyToJob,
  CancelJob,
  CloseJob,
  EditJob,
  ExpireApplications,
  JobsQueries,
  ModerateJob,
  PublishJob,
  RejectApplication,
  WithdrawApplication,
} from './index.js';

describe('jobs and applications', () => {
  let context: TestContext;
  let market: Market;
  let pool: Pool;

  beforeAll(async () => {
    context = await createTestContext([PaymentsModule, DealsModule, FinanceModule]);
    market = new Market(context);
    pool = context.get(Pool);
  });
  afterAll(async () => {
    const differences = await context.get(Reconciliation).differences();
    await context.close();
    expect(differences).toEqual([]);
  });

  const events = async (aggregateId: string) =>
    (
      await pool.query<{ type: string; payload: Record<string, unknown> }>(
        'SELECT type, payload FROM outbox_event WHERE aggregate_id = $1 ORDER BY seq',
        [aggregateId],
      )
    ).rows;
  const job = (jobId: string, brandId: string) =>
    context.get(JobsQueries).get(jobId, { id: brandId, role: 'BRAND' });
  const statuses = async (work: Promise<unknown>[]) => {
    const settled = await Promise.allSettled(work);
    const refusals = settled.flatMap((each) =>
      each.status === 'rejected' ? [each.reason as { status?: number }] : [],
    );
    return {
      won: settled.length - refusals.length,
      refused: refusals.filter(({ status }) => status === 409).length,
    };
  };
  const accept = (applicationId: string, brandId: string, priceMinor: bigint) =>
    context.get(AcceptApplication).execute({ applicationId, brandId, priceMinor });

  it('closes with its last funded slot and answers everybody who waits', async () => {
    const brandId = await market.newUser('BRAND');
    const jobId = await market.newJob(brandId);
    const [winner, waiting] = [
      await market.newApplication(jobId, 100n),
      await market.newApplication(jobId, 200n),
    ];
    const dealId = await accept(winner.applicationId, brandId, 100n);
    expect(await job(jobId, brandId)).toMatchObject({ status: 'PUBLISHED', takenSlots: 1 });
    await giveMoney(context, brandId, 100n);
    await context.get(FundEscrow).execute(dealId, brandId);

    expect(await job(jobId, brandId)).toMatchObject({
      status: 'CLOSED',
      applications: { pending: 0, total: 2 },
    });
    const { items } = await context
      .get(ApplicationsQueries)
      .listOfCreator(waiting.creatorId, undefined, { limit: 10 });
    expect(items[0]).toMatchObject({ status: 'REJECTED', rejectReason: 'Все места в заказе заняты.' });
    expect((await events(jobId)).at(-1)).toEqual({
      type: 'JOB_CLOSED',
      payload: { jobId, creatorIds: [waiting.creatorId], inviteeIds: [] },
    });
  });

  it('closes when the brand gives up all slots but the funded ones', async () => {
    const { jobId, brandId } = await market.newFundedDeal({ slots: 3 });
    const waiting = await market.newApplication(jobId, 200n);
    await context.get(EditJob).execute({ brandId, jobId, fields: { slots: 2 } });
    expect(await job(jobId, brandId)).toMatchObject({ status: 'PUBLISHED', applications: { pending: 1 } });
    await context.get(EditJob).execute({ brandId, jobId, fields: { slots: 1 } });
    expect(await job(jobId, brandId)).toMatchObject({ status: 'CLOSED', applications: { pending: 0 } });
    expect((await events(jobId)).at(-1)).toMatchObject({
      type: 'JOB_CLOSED',
      payload: { creatorIds: [waiting.creatorId] },
    });
  });

  it('is not canceled while a deal is live, and afterwards the creator may apply again', async () => {
    const { jobId, brandId, dealId, creatorId } = await market.newDeal();
    const cancel = () => context.get(CancelJob).execute({ brandId, jobId, reason: null });
    await expect(cancel()).rejects.toMatchObject({ details: { rule: 'JOB_HAS_LIVE_DEALS' } });
    expect((await job(jobId, brandId)).allowedActions).not.toContain('CANCEL');

    await context.get(CancelDeal).execute(dealId, creatorId, 'Заболела');
    expect(await job(jobId, brandId)).toMatchObject({ takenSlots: 0 });
    await context.get(ApplyToJob).execute({ creatorId, jobId, priceMinor: 300n, message: 'Поправилась' });
    await cancel();
    expect((await events(jobId)).at(-1)).toMatchObject({
      type: 'JOB_CANCELED',
      payload: { creatorIds: [creatorId] },
    });
  });

  it('hides contacts in what the other side wrote until a deal is paid', async () => {
    const brandId = await market.newUser('BRAND');
    const jobId = await market.newJob(brandId);
    const creatorId = await market.newUser('CREATOR');
    const message = 'Пишите мне: anna@example.com';
    const id = await context.get(ApplyToJob).execute({ creatorId, jobId, priceMinor: 300n, message });
    const seenBy = async (userId: string) => (await context.get(ApplicationsQueries).get(id, userId)).message;
    expect(await seenBy(creatorId)).toBe(message);
    expect(await seenBy(brandId)).toBe(`Пишите мне: ${CONTACT_MASK}`);
    const dealId = await accept(id, brandId, 300n);
    expect(await seenBy(brandId)).toBe(`Пишите мне: ${CONTACT_MASK}`);
    await giveMoney(context, brandId, 300n);
    await context.get(FundEscrow).execute(dealId, brandId);
    expect(await seenBy(brandId)).toBe(message);
  });

  it('makes one application of 50 that one creator sends at once', async () => {
    const jobId = await market.newJob(await market.newUser('BRAND'));
    const creatorId = await market.newUser('CREATOR');
    const send = () => context.get(ApplyToJob).execute({ creatorId, jobId, priceMinor: 1n, message: 'Я' });
    expect(await statuses(Array.from({ length: 50 }, send))).toEqual({ won: 1, refused: 49 });
    const { rows } = await pool.query(
      'SELECT (SELECT count(*)::int FROM application WHERE job_id = $1) AS applications, (SELECT count(*)::int FROM conversation WHERE job_id = $1) AS conversations',
      [jobId],
    );
    expect(rows).toEqual([{ applications: 1, conversations: 1 }]);
  });

  it('leaves no applicant in limbo when 50 apply while the job is being closed', async () => {
    const brandId = await market.newUser('BRAND');
    const jobId = await market.newJob(brandId);
    const creators = await Promise.all(Array.from({ length: 50 }, () => market.newUser('CREATOR')));
    const sends = creators.map(async (creatorId, index) => {
      await sleep(index % 10); // spreads them over the moment of closing; nothing is waited for
      await context.get(ApplyToJob).execute({ creatorId, jobId, priceMinor: 1n, message: 'Я' });
    });
    const { won, refused } = await statuses([...sends, context.get(CloseJob).execute({ brandId, jobId })]);
    expect(won + refused).toBe(51);
    const { rows } = await pool.query("SELECT 1 FROM application WHERE job_id = $1 AND status = 'PENDING'", [
      jobId,
    ]);
    expect(rows).toEqual([]);
  });

  it.each([2, 50])('lets exactly one of %i same transitions through', async (callers) => {
    const many = (work: () => Promise<unknown>) => statuses(Array.from({ length: callers }, work));
    const once = { won: 1, refused: callers - 1 };
    const brandId = await market.newUser('BRAND');
    const adminId = await market.newUser('ADMIN');
    const jobId = await market.newJob(brandId);
    await context.get(EditJob).execute({ brandId, jobId, fields: { title: 'Иначе' } });
    expect(await many(() => context.get(ModerateJob).approve({ adminId, jobId, revision: 2 }))).toEqual(once);
    const { applicationId, creatorId } = await market.newApplication(jobId, 1n);
    const decide = (index: number) =>
      index % 2
        ? context.get(WithdrawApplication).execute({ creatorId, applicationId })
        : context.get(RejectApplication).execute({ brandId, applicationId, reason: null });
    expect(await statuses(Array.from({ length: callers }, (_, index) => decide(index)))).toEqual(once);
    expect(await many(() => context.get(CloseJob).execute({ brandId, jobId }))).toEqual(once);
    expect(await many(() => context.get(PublishJob).execute({ brandId, jobId }))).toEqual({
      won: 0,
      refused: callers,
    });
    const audited = await pool.query('SELECT 1 FROM audit_entry WHERE object_id = $1 AND actor_id = $2', [
      jobId,
      adminId,
    ]);
    expect(audited.rows).toHaveLength(1);
  });

  it('never approves a text that was edited while the admin was reading', async () => {
    const brandId = await market.newUser('BRAND');
    const adminId = await market.newUser('ADMIN');
    const jobId = await market.newJob(brandId);
    await context.get(EditJob).execute({ brandId, jobId, fields: { title: 'Прочитано' } });
    await Promise.allSettled([
      context.get(EditJob).execute({ brandId, jobId, fields: { title: 'Подменено' } }),
      context.get(ModerateJob).approve({ adminId, jobId, revision: 2 }),
    ]);
    const view = await job(jobId, brandId);
    // Whoever came first, the new text waits for its own verdict.
    expect(view).toMatchObject({ title: 'Подменено', revision: 3, moderationStatus: 'PENDING' });
  });

  it('lapses applications after 14 days, each once, with two workers at it', async () => {
    const jobId = await market.newJob(await market.newUser('BRAND'));
    for (let index = 0; index < 5; index += 1) await market.newApplication(jobId, 1n);
    await pool.query("UPDATE application SET expires_at = now() - interval '1 second' WHERE job_id = $1", [
      jobId,
    ]);
    const counts = await Promise.all([1, 2].map(() => context.get(ExpireApplications).execute()));
    expect(counts[0]! + counts[1]!).toBe(5);
    expect(await context.get(ExpireApplications).execute()).toBe(0);
  });
});
