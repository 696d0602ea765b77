import type { ConsumedEvent, EventPayloads, EventType } from '../../platform/outbox/index.js';
import { CATALOGUE, NOTIFIED_TYPES } from './catalogue.js';
import type { SubjectQueries } from './subjects.queries.js';
import { ADMINS, type Teller, type Telling } from './telling.js';

const RUB = 'RUB' as const;
const title = 'Обзор зелёного чая';

/** Pure: stands in for the database, with one object of each kind. */
const subjects = {
  job: async () => ({
    id: 'job',
    title,
    brandId: 'brand',
    brandName: 'Чайная лавка',
    moderationReason: 'нет описания',
  }),
  application: async () => ({
    id: 'application',
    priceMinor: 1_250_000n,
    currency: RUB,
    creatorId: 'creator',
    creatorName: 'Аня',
    jobId: 'job',
    jobTitle: title,
    brandId: 'brand',
  }),
  invitation: async () => ({
    id: 'invitation',
    priceMinor: 1_250_000n,
    currency: RUB,
    creatorId: 'creator',
    creatorName: 'Аня',
    jobId: 'job',
    jobTitle: title,
    brandId: 'brand',
    brandName: 'Чайная лавка',
  }),
  deal: async () => ({
    id: 'deal',
    title,
    priceMinor: 1_250_000n,
    currency: RUB,
    brandId: 'brand',
    creatorId: 'creator',
    creatorName: 'Аня',
    conversationId: 'conversation',
    revisionRoundsAllowed: 2,
  }),
  conversation: async () => ({
    id: 'conversation',
    jobTitle: title,
    participants: [
      { userId: 'brand', name: 'Чайная лавка' },
      { userId: 'creator', name: 'Аня' },
    ],
  }),
  deposit: async () => ({ amountMinor: 500_000n, currency: RUB, ownerName: 'Чайная лавка' }),
  payout: async () => ({ amountMinor: 500_050n, currency: RUB, ownerName: 'Аня' }),
  adjustment: async () => ({
    id: 'adjustment',
    amountMinor: 70_000n,
    currency: RUB,
    ownerName: 'Аня',
    direction: 'CREDIT' as const,
    reason: 'Двойное списание',
    proposedById: 'proposer',
    rejectReason: 'Не сходится с выпиской',
  }),
} as unknown as SubjectQueries;

const dealBy = (actorId: string | null) => ({ dealId: 'deal', actorId });
const proposalBy = (actorId: string | null) => ({ ...dealBy(actorId), proposalId: 'proposal' });
const disputeBy = (actorId: string | null) => ({ ...dealBy(actorId), disputeId: 'dispute' });
const parts = { netMinor: '340000', brandMinor: '850000' };
const application = { applicationId: 'application', jobId: 'job', creatorId: 'creator' };
const invitation = { invitationId: 'invitation', jobId: 'job', creatorId: 'creator' };
const payout = { payoutId: 'payout', userId: 'creator' };
const deposit = { depositId: 'deposit', userId: 'brand' };

/** A payload of each type, and who is to be told. */
const cases: { [T in EventType]: [payload: EventPayloads[T], told: string[]] } = {
  JOB_SUBMITTED: [{ jobId: 'job' }, [ADMINS]],
  JOB_APPROVED: [{ jobId: 'job' }, ['brand']],
  JOB_REJECTED: [{ jobId: 'job' }, ['brand']],
  JOB_CLOSED: [{ jobId: 'job', creatorIds: ['a', 'b'], inviteeIds: ['b', 'c'] }, ['a', 'b', 'c']],
  JOB_CANCELED: [{ jobId: 'job', creatorIds: ['a'], inviteeIds: [] }, ['a']],
  JOB_MATCHED: [{ jobId: 'job', creatorIds: ['a', 'b'] }, ['a', 'b']],
  APPLICATION_CREATED: [application, ['brand']],
  APPLICATION_WITHDRAWN: [application, ['brand']],
  APPLICATION_ACCEPTED: [{ applicationId: 'application', dealId: 'deal' }, ['creator']],
  APPLICATION_REJECTED: [application, ['creator']],
  INVITATION_SENT: [invitation, ['creator']],
  INVITATION_ACCEPTED: [{ invitationId: 'invitation', dealId: 'deal' }, ['brand']],
  INVITATION_DECLINED: [invitation, ['brand']],
  INVITATION_REVOKED: [invitation, ['creator']],
  INVITATION_EXPIRED: [invitation, ['brand', 'creator']],
  FUNDING_DUE_SOON: [dealBy(null), ['brand']],
  ESCROW_FUNDED: [dealBy('brand'), ['creator']],
  DEAL_DUE_SOON: [dealBy(null), ['creator']],
  DEAL_OVERDUE: [dealBy(null), ['brand', 'creator']],
  SUBMISSION_SUBMITTED: [{ ...dealBy('creator'), version: 2 }, ['brand']],
  REVIEW_DUE_SOON: [dealBy(null), ['brand']],
  CHANGES_REQUESTED: [{ ...dealBy('brand'), round: 1 }, ['creator']],
  DEAL_COMPLETED: [{ ...dealBy('brand'), auto: false }, ['creator']],
  ESCROW_RELEASED: [{ ...dealBy('brand'), netMinor: '1062500' }, ['creator']],
  DEAL_CANCELED: [{ ...dealBy('creator'), cause: 'SIDE' }, ['brand']],
  ESCROW_REFUNDED: [{ ...dealBy('creator'), amountMinor: '1250000' }, ['brand']],
  ESCROW_SPLIT: [{ ...dealBy('creator'), ...parts }, ['brand']],
  CANCELLATION_PROPOSED: [{ ...proposalBy('brand'), ...parts }, ['creator']],
  CANCELLATION_ACCEPTED: [proposalBy('creator'), ['brand']],
  CANCELLATION_DECLINED: [proposalBy('creator'), ['brand']],
  CANCELLATION_WITHDRAWN: [proposalBy('brand'), ['creator']],
  CANCELLATION_EXPIRED: [proposalBy(null), ['brand', 'creator']],
  DISPUTE_OPENED: [disputeBy('brand'), ['creator', ADMINS]],
  DISPUTE_MESSAGE: [{ ...disputeBy('creator'), messageId: 'm', internal: false }, ['brand', ADMINS]],
  DISPUTE_WITHDRAWN: [disputeBy('brand'), ['creator', ADMINS]],
  DISPUTE_RESOLVED: [
    { ...disputeBy('admin'), outcome: 'SPLIT', agreed: false },
    ['brand', 'creator', ADMINS],
  ],
  DISPUTE_OVERDUE: [disputeBy(null), [ADMINS]],
  MESSAGE_SENT: [{ conversationId: 'conversation', messageId: 'message', senderId: 'creator' }, ['brand']],
  DEPOSIT_SUCCEEDED: [deposit, ['brand']],
  DEPOSIT_FAILED: [deposit, ['brand']],
  DEPOSIT_CHARGED_BACK: [deposit, ['brand', ADMINS]],
  PAYOUT_REQUESTED: [payout, [ADMINS]],
  PAYOUT_APPROVED: [payout, ['creator']],
  PAYOUT_PAID: [payout, ['creator']],
  PAYOUT_REJECTED: [payout, ['creator']],
  PAYOUT_FAILED: [payout, ['creator']],
  PAYOUT_RETURNED: [payout, ['creator']],
  PAYOUT_PAID_LATE: [payout, ['creator']],
  PAYOUT_LATE_RETURNED: [payout, ['creator']],
  TIP_RECEIVED: [{ ...dealBy('brand'), tipId: 'tip', amountMinor: '50000' }, ['creator']],
  ADJUSTMENT_PROPOSED: [{ adjustmentId: 'adjustment', actorId: 'admin' }, [ADMINS]],
  ADJUSTMENT_CONFIRMED: [{ adjustmentId: 'adjustment', actorId: 'admin' }, ['proposer']],
  ADJUSTMENT_REJECTED: [{ adjustmentId: 'adjustment', actorId: 'admin' }, ['proposer']],
  ADJUSTMENT_POSTED: [{ adjustmentId: 'adjustment', userId: 'creator' }, ['creator']],
  MONEY_ALERT: [{ kind: 'RECONCILIATION', reference: 'run' }, [ADMINS]],
  SESSION_CREATED: [{ userId: 'creator', sessionId: 'session' }, ['creator']],
  PASSWORD_CHANGED: [{ userId: 'creator' }, ['creator']],
  PASSWORD_RESET_REQUESTED: [{ userId: 'creator' }, ['creator']],
  TELEGRAM_LINKED: [{ userId: 'creator' }, ['creator']],
  TELEGRAM_UNREACHABLE: [{ userId: 'creator' }, ['creator']],
};

const tell = (type: EventType, payload: ConsumedEvent['payload']): Promise<Telling> =>
  (CATALOGUE[type] as Teller<typeof type>)(subjects, payload);
const recipients = ({ notices }: Telling): string[] => notices.flatMap(({ to }) => to);

describe('catalogue of notifications', () => {
  it.each(NOTIFIED_TYPES)('%s tells those concerned, in Russian, and leads to a page', async (type) => {
    const [payload, told] = cases[type];
    const telling = await tell(type, payload);
    expect(recipients(telling)).toEqual(told);
    for (const { title: heading, body, href } of telling.notices) {
      expect(`${heading} ${body}`.replaceAll('Telegram', '')).toMatch(/^[^A-Za-z!]+$/);
      expect(heading).not.toMatch(/[.]$/);
      expect(href).toMatch(
        /^\/(jobs\/job|deals\/deal|disputes\/dispute|brand\/jobs\/job(\/(applications|invitations))?|creator\/(applications|invitations)|messages\/conversation|wallet|settings|forgot-password|admin\/(jobs|payouts|finance\/(adjustments(\?id=adjustment)?|deposits|reconciliation\/run)|disputes\/dispute))$/,
      );
    }
  });

  it.each(['DEAL_COMPLETED', 'DEAL_CANCELED', 'ESCROW_RELEASED', 'ESCROW_REFUNDED'] as const)(
    '%s tells both sides when the system acts',
    async (type) => {
      const payload = { ...cases[type][0], actorId: null, auto: true };
      expect(recipients(await tell(type, payload))).toEqual(['brand', 'creator']);
    },
  );

  it('tells of one act once: the verdict and the agreement say that the deal has ended', async () => {
    for (const cause of ['AGREED', 'VERDICT'] as const) {
      const { notices, touched } = await tell('DEAL_CANCELED', { ...dealBy('brand'), cause });
      expect(notices).toEqual([]);
      expect(touched).not.toEqual([]);
    }
    const completed = await tell('DEAL_COMPLETED', { ...dealBy('admin'), auto: false, byVerdict: true });
    expect(completed.notices).toEqual([]);
    const agreed = { ...disputeBy('brand'), outcome: 'REFUND', agreed: true } as const;
    expect(recipients(await tell('DISPUTE_RESOLVED', agreed))).toEqual([ADMINS]);
  });

  it('leads from an alert of money to the posting that it is about', async () => {
    const alert = { kind: 'LATE_PAYOUT', reference: 'PAYOUT_LATE:payout' } as const;
    const { notices } = await tell('MONEY_ALERT', alert);
    expect(notices.map(({ href }) => href)).toEqual([
      '/admin/finance/transactions?reference=PAYOUT_LATE%3Apayout',
    ]);
  });

  it('tells the proposer of a correction what the second admin decided and why, but not of his own word', async () => {
    const { notices } = await tell('ADJUSTMENT_REJECTED', { adjustmentId: 'adjustment', actorId: 'admin' });
    expect(notices).toMatchObject([
      { body: expect.stringContaining('Причина: Не сходится с выпиской'), except: 'admin' },
    ]);
  });

  it('keeps a note among admins from the sides, and from the one who wrote it', async () => {
    const note = { ...disputeBy('admin'), messageId: 'm', internal: true };
    const { notices, touched } = await tell('DISPUTE_MESSAGE', note);
    expect(notices).toMatchObject([{ to: ADMINS, except: 'admin' }]);
    expect(touched).toEqual([]);
  });

  it("refreshes the pages of both sides of a deal, the actor's other tabs included", async () => {
    const { touched } = await tell('ESCROW_FUNDED', dealBy('brand'));
    expect(touched).toEqual(
      ['brand', 'creator'].flatMap((userId) => [
        { userId, hint: { topic: 'deal', id: 'deal' } },
        { userId, hint: { topic: 'conversation', id: 'conversation' } },
      ]),
    );
  });

  it('writes amounts as people read them', async () => {
    const { notices } = await tell('PAYOUT_PAID', payout);
    expect(notices[0]?.body).toBe('5\u00a0000,50\u00a0₽');
  });

  it('tells nobody of an object that is gone', async () => {
    const nothing = { deal: async () => undefined } as unknown as SubjectQueries;
    await expect(CATALOGUE.ESCROW_FUNDED(nothing, dealBy('brand'))).resolves.toEqual({
      notices: [],
      touched: [],
    });
  });
});
