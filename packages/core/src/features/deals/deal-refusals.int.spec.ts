import { FINAL_VIDEO, type BuiltDeal } from '../../testing/index.js';
import {
  AcceptApplication,
  ApproveWork,
  CancelDeal,
  ConfirmReceipt,
  DealsQueries,
  FundEscrow,
  RequestChanges,
  SubmitWork,
} from './index.js';
import { DealWorld } from './testing/deal-world.js';

describe('refusals of deals, which change nothing', () => {
  let world: DealWorld;

  beforeAll(async () => {
    world = await DealWorld.open();
  });
  afterAll(() => world.close());

  const illegal = (from: string, action: string) => ({
    code: 'INVARIANT_VIOLATION',
    details: { rule: 'ILLEGAL_TRANSITION', from, action },
  });

  it.each(['AWAITING_FUNDING', 'IN_PROGRESS', 'IN_REVIEW', 'COMPLETED', 'CANCELED'] as const)(
    'refuses in %s all that the table does not have',
    async (status) => {
      const deal = await dealIn(status);
      const { dealId, brandId, creatorId, submissionId } = deal;
      const moves = {
        FUND: () => world.use(FundEscrow).execute(dealId, brandId),
        CONFIRM_RECEIPT: () => world.use(ConfirmReceipt).execute(dealId, creatorId),
        SUBMIT: () => world.market.submit(deal),
        REQUEST_CHANGES: () => world.requestChanges(deal),
        APPROVE: () => world.approve(deal, submissionId),
        'CANCEL BRAND': () => world.use(CancelDeal).execute(dealId, brandId, null),
        'CANCEL CREATOR': () => world.use(CancelDeal).execute(dealId, creatorId, null),
      };
      const allowed = [
        ...(await world.view(deal)).allowedActions.map((action) =>
          action === 'CANCEL' ? 'CANCEL BRAND' : action,
        ),
        ...(await world.view(deal, creatorId)).allowedActions.map((action) =>
          action === 'CANCEL' ? 'CANCEL CREATOR' : action,
        ),
      ] as string[];
      for (const [action, move] of Object.entries(moves)) {
        if (!allowed.includes(action)) await world.refuses(move, illegal(status, action.split(' ')[0]!));
      }
    },
  );

  async function dealIn(status: string): Promise<BuiltDeal & { submissionId: string }> {
    const none = { submissionId: '0190c2f0-0000-7000-8000-000000000000' };
    if (status === 'AWAITING_FUNDING') return { ...(await world.market.newDeal()), ...none };
    if (status === 'IN_PROGRESS') return { ...(await world.market.newFundedDeal()), ...none };
    if (status === 'CANCELED') {
      const canceled = await world.market.newDeal();
      await world.use(CancelDeal).execute(canceled.dealId, canceled.brandId, null);
      return { ...canceled, ...none };
    }
    const deal = await world.market.newDealInReview();
    if (status === 'COMPLETED') await world.approve(deal, deal.submissionId);
    return deal;
  }

  it('says how much is missing on the balance', async () => {
    const brandId = await world.market.newUser('BRAND');
    const jobId = await world.market.newJob(brandId);
    const { applicationId } = await world.market.newApplication(jobId, 700_000n);
    const dealId = await world
      .use(AcceptApplication)
      .execute({ applicationId, brandId, priceMinor: 700_000n });
    await world.refuses(() => world.use(FundEscrow).execute(dealId, brandId), {
      details: { rule: 'INSUFFICIENT_FUNDS', missingMinor: 700_000n },
    });
  });

  it('holds to the limit of revision rounds', async () => {
    const deal = await world.market.newDealInReview();
    await world.requestChanges(deal);
    await world.market.submit(deal);
    await world.refuses(() => world.requestChanges(deal), { details: { rule: 'REVISION_LIMIT' } });
  });

  it('approves the latest version only', async () => {
    const deal = await world.market.newDealInReview();
    await world.requestChanges(deal);
    const second = await world.market.submit(deal);
    await world.refuses(() => world.approve(deal, deal.submissionId), {
      code: 'CONFLICT',
      details: { reason: 'NOT_LATEST_VERSION', current: { submissionId: second, version: 2 } },
    });
  });

  it('does not know the deals of others', async () => {
    const deal = await world.market.newDealInReview();
    const stranger = await world.market.newUser('BRAND');
    const missing = { code: 'NOT_FOUND' };
    await world.refuses(() => world.use(ApproveWork).execute({ ...deal, brandId: stranger }), missing);
    await world.refuses(() => world.use(CancelDeal).execute(deal.dealId, stranger, null), missing);
    await world.refuses(() => world.use(FundEscrow).execute(deal.dealId, stranger), missing);
    await world.refuses(
      () => world.use(SubmitWork).execute({ ...deal, creatorId: stranger, note: '', items: [FINAL_VIDEO] }),
      missing,
    );
    await world.refuses(() => world.view(deal, stranger), missing);
    await expect(
      world.use(DealsQueries).get(deal.dealId, { id: stranger, role: 'ADMIN' }),
    ).resolves.toMatchObject({ allowedActions: [] });
  });

  it('takes no version without a finished video, and no change request without an address', async () => {
    const deal = await world.market.newFundedDeal();
    const items = [{ type: 'RAW_FILES', url: 'https://example.com/raw.zip' }] as const;
    await world.refuses(() => world.use(SubmitWork).execute({ ...deal, note: '', items: [...items] }), {
      code: 'VALIDATION_ERROR',
    });
    const nowhere = { text: 'Не то', briefItem: null, timecodeSec: null };
    await world.refuses(() => world.use(RequestChanges).execute({ ...deal, ...nowhere }), {
      code: 'VALIDATION_ERROR',
    });
  });
});
