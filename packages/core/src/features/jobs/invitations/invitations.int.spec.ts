import { FixedClock, Clock, HOUR } from '../../../platform/clock/index.js';
import { Pool } from '../../../platform/db/index.js';
import { Market, createTestContext, type TestContext } from '../../../testing/index.js';
import { DealsModule } from '../../deals/index.js';
import { PaymentsModule } from '../../payments/index.js';
import {
  CancelJob,
  CloseJob,
  DeclineInvitation,
  ExpireInvitations,
  InvitationsQueries,
  JobsQueries,
  PauseJob,
  RevokeInvitation,
} from '../index.js';

const PRICE = 900_000n;

describe('invitations', () => {
  let context: TestContext;
  let market: Market;
  let pool: Pool;
  const clock = new FixedClock(new Date());

  beforeAll(async () => {
    context = await createTestContext([PaymentsModule, DealsModule]);
    context.get(Clock).now = () => clock.now();
    market = new Market(context);
    pool = context.get(Pool);
  });
  afterAll(() => context.close());

  const newJob = async (fields = {}) => {
    const brandId = await market.newUser('BRAND');
    return { brandId, jobId: await market.newJob(brandId, fields), priceMinor: PRICE };
  };
  const newInvitation = async () => {
    const offer = await newJob();
    return { ...offer, ...(await market.newInvitation(offer)) };
  };
  const events = async (aggregateId: string) => {
    const { rows } = await pool.query<{ type: string }>(
      'SELECT type FROM outbox_event WHERE aggregate_id = $1 ORDER BY seq',
      [aggregateId],
    );
    return rows.map(({ type }) => type);
  };
  const view = (invitationId: string, id: string, role: 'BRAND' | 'CREATOR') =>
    context.get(InvitationsQueries).get(invitationId, { id, role });
  const refused = (details: object) => expect.objectContaining({ status: 409, details });
  const rule = (name: string) => refused(expect.objectContaining({ rule: name }));

  it('reaches the creator with its price, term, conversation and what may be done', async () => {
    const { invitationId, brandId, creatorId, jobId } = await newInvitation();
    expect(await view(invitationId, creatorId, 'CREATOR')).toMatchObject({
      status: 'SENT',
      priceMinor: PRICE,
      commissionBps: 1500,
      expiresAt: new Date(clock.now().getTime() + 72 * HOUR),
      allowedActions: ['ACCEPT', 'DECLINE'],
    });
    expect((await view(invitationId, brandId, 'BRAND')).allowedActions).toEqual(['REVOKE']);
    expect(await events(invitationId)).toEqual(['INVITATION_SENT']);
    const { rows } = await pool.query(
      `SELECT m.sender_id AS "senderId", m.text FROM message m JOIN conversation c ON c.id = m.conversation_id
       WHERE c.job_id = $1 AND c.creator_id = $2`,
      [jobId, creatorId],
    );
    expect(rows).toEqual([{ senderId: brandId, text: 'Снимете такой же обзор для нас?' }]);
    expect(
      (await context.get(JobsQueries).get(jobId, { id: creatorId, role: 'CREATOR' })).ownInvitation,
    ).toEqual({ id: invitationId, status: 'SENT' });
  });

  it('is for the two sides alone, each in its own list', async () => {
    const { invitationId, brandId, creatorId, jobId } = await newInvitation();
    const list = async (id: string, role: 'BRAND' | 'CREATOR', filter = {}) =>
      (await context.get(InvitationsQueries).list({ id, role }, filter, { limit: 10 })).items.map(
        (item) => item.id,
      );
    expect(await list(brandId, 'BRAND', { jobId })).toEqual([invitationId]);
    expect(await list(creatorId, 'CREATOR', { status: 'SENT' })).toEqual([invitationId]);
    expect(await list(brandId, 'BRAND', { status: 'DECLINED' })).toEqual([]);
    const stranger = await market.newUser('BRAND');
    expect(await list(stranger, 'BRAND', { jobId })).toEqual([]);
    await expect(view(invitationId, stranger, 'BRAND')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('hides contacts from the creator until a deal is paid', async () => {
    const { invitationId, creatorId, brandId } = await newInvitation();
    await pool.query(`UPDATE invitation SET message = 'Пишите на a@example.com' WHERE id = $1`, [
      invitationId,
    ]);
    expect((await view(invitationId, creatorId, 'CREATOR')).message).not.toContain('a@example.com');
    expect((await view(invitationId, brandId, 'BRAND')).message).toContain('a@example.com');
  });

  it('needs a job that is open and has a free slot', async () => {
    const paused = await newJob();
    await context.get(PauseJob).execute({ ...paused, action: 'PAUSE' });
    await expect(market.newInvitation(paused)).rejects.toEqual(rule('JOB_NOT_OPEN'));
    const full = await newJob();
    await pool.query('UPDATE job SET taken_slots = slots WHERE id = $1', [full.jobId]);
    await expect(market.newInvitation(full)).rejects.toEqual(rule('NO_SLOTS'));
    const brandId = await market.newUser('BRAND');
    await expect(market.newInvitation({ ...full, brandId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('needs a creator whom the catalogue shows as open for work', async () => {
    const offer = await newJob();
    const creatorWith = async (change: string) => {
      const creatorId = await market.newUser('CREATOR');
      await pool.query(change, [creatorId]);
      return creatorId;
    };
    const profile = (set: string) => creatorWith(`UPDATE creator_profile SET ${set} WHERE user_id = $1`);
    const unavailable = [
      offer.brandId,
      await market.newUser('BRAND'),
      await profile('is_public = false'),
      await profile(`availability = 'PAUSED'`),
      await profile(`availability = 'PAUSED', paused_until = now() + interval '1 day'`),
      await creatorWith(`UPDATE app_user SET status = 'BLOCKED' WHERE id = $1`),
      await creatorWith(`UPDATE app_user SET status = 'DELETED' WHERE id = $1`),
    ];
    for (const creatorId of unavailable)
      await expect(market.newInvitation(offer, creatorId)).rejects.toEqual(rule('CREATOR_NOT_AVAILABLE'));
    const back = await profile(`availability = 'PAUSED', paused_until = now() - interval '1 day'`);
    await market.newInvitation(offer, back);
  });

  it('waits for one answer at a time and may be sent again after it, with a new price and term', async () => {
    const { invitationId, creatorId, brandId, ...offer } = await newInvitation();
    const again = () => market.newInvitation({ ...offer, brandId, priceMinor: PRICE + 1n }, creatorId);
    const waiting = refused({ reason: 'ALREADY_INVITED', current: 'SENT' });
    await expect(again()).rejects.toEqual(waiting);

    await context.get(DeclineInvitation).execute({ invitationId, creatorId });
    await expect(context.get(DeclineInvitation).execute({ invitationId, creatorId })).rejects.toEqual(
      rule('ILLEGAL_TRANSITION'),
    );
    expect(await again()).toMatchObject({ invitationId });
    expect(await view(invitationId, creatorId, 'CREATOR')).toMatchObject({
      status: 'SENT',
      priceMinor: PRICE + 1n,
      decidedAt: null,
    });

    await context.get(RevokeInvitation).execute({ invitationId, brandId });
    await expect(context.get(RevokeInvitation).execute({ invitationId, brandId })).rejects.toEqual(
      rule('ILLEGAL_TRANSITION'),
    );
    await again();
    expect(await events(invitationId)).toEqual([
      'INVITATION_SENT',
      'INVITATION_DECLINED',
      'INVITATION_SENT',
      'INVITATION_REVOKED',
      'INVITATION_SENT',
    ]);
  });

  it('is declined by its creator and revoked by its brand, by nobody else', async () => {
    const { invitationId } = await newInvitation();
    const [brandId, creatorId] = [await market.newUser('BRAND'), await market.newUser('CREATOR')];
    const missing = { code: 'NOT_FOUND' };
    await expect(context.get(DeclineInvitation).execute({ invitationId, creatorId })).rejects.toMatchObject(
      missing,
    );
    await expect(context.get(RevokeInvitation).execute({ invitationId, brandId })).rejects.toMatchObject(
      missing,
    );
  });

  it('lapses when its term has passed, once, and both are told', async () => {
    const { invitationId } = await newInvitation();
    const late = await newInvitation();
    await pool.query(`UPDATE invitation SET expires_at = $2 WHERE id <> $1`, [
      invitationId,
      new Date(clock.now().getTime() + 100 * HOUR),
    ]);
    clock.advance(72 * HOUR);
    expect(await context.get(ExpireInvitations).execute()).toBe(1);
    expect(await context.get(ExpireInvitations).execute()).toBe(0);
    expect(await events(invitationId)).toEqual(['INVITATION_SENT', 'INVITATION_EXPIRED']);
    expect(await events(late.invitationId)).toEqual(['INVITATION_SENT']);
  });

  it.each([
    ['JOB_CLOSED', (job: { brandId: string; jobId: string }) => context.get(CloseJob).execute(job)],
    [
      'JOB_CANCELED',
      (job: { brandId: string; jobId: string }) => context.get(CancelJob).execute({ ...job, reason: null }),
    ],
  ] as const)('is revoked when its job ends, which %s tells', async (type, end) => {
    const { invitationId, brandId, creatorId, jobId } = await newInvitation();
    await end({ brandId, jobId });
    expect(await view(invitationId, creatorId, 'CREATOR')).toMatchObject({
      status: 'REVOKED',
      allowedActions: [],
    });
    const { rows } = await pool.query(
      `SELECT payload FROM outbox_event WHERE type = $1 AND aggregate_id = $2`,
      [type, jobId],
    );
    expect(rows).toEqual([{ payload: { jobId, creatorIds: [], inviteeIds: [creatorId] } }]);
  });
});
