import { SendMessage } from '@dubl/core/features/conversations';
import {
  AcceptApplication,
  ApproveWork,
  CancelDeal,
  ConfirmReceipt,
  FundEscrow,
  ProposeCancellation,
  RequestChanges,
  SendTip,
  SubmitWork,
} from '@dubl/core/features/deals';
import { OpenDispute, ResolveDispute, SendDisputeMessage } from '@dubl/core/features/disputes';
import { inNameOf } from './actor.ts';
import type { App } from './app.ts';
import type { DealData, DealStep } from './data/types.ts';
import type { Market, Parties } from './market.ts';
import type { SeedRows } from './rows.ts';

interface Standing extends Parties {
  dealId: string;
  /** The version handed in last. */
  submissionId: string;
  disputeId: string;
}

type Take<K extends DealStep['do']> = (
  deal: Standing,
  step: Extract<DealStep, { do: K }>,
  priceMinor: bigint,
) => Promise<unknown>;

const ACTORS = {
  accept: 'brand',
  fund: 'brand',
  receive: 'creator',
  submit: 'creator',
  changes: 'brand',
  approve: 'brand',
  note: 'admin',
  resolve: 'admin',
  tip: 'brand',
} as const;

/** Walks deals from step to step, each through the API's own use case and in the name of who takes it. */
export class DealWalk {
  private readonly standing = new Map<DealData, Standing>();
  private readonly app: App;
  private readonly market: Market;
  private readonly rows: SeedRows;

  constructor(app: App, market: Market, rows: SeedRows) {
    this.app = app;
    this.market = market;
    this.rows = rows;
  }

  async take(data: DealData, step: DealStep): Promise<void> {
    const deal = this.standingOf(data);
    const actor = 'by' in step ? step.by : ACTORS[step.do];
    // The row and the step belong to the same kind; TypeScript cannot follow that through the lookup.
    const take = this.steps[step.do] as Take<typeof step.do>;
    await inNameOf(deal[actor], () => take(deal, step as never, data.application.priceMinor));
  }

  private readonly steps: { [K in DealStep['do']]: Take<K> } = {
    accept: async (deal, _step, priceMinor) => {
      const { applicationId, brand: brandId } = deal;
      deal.dealId = await this.app.get(AcceptApplication).execute({ applicationId, brandId, priceMinor });
    },
    fund: ({ dealId, brand }) => this.app.get(FundEscrow).execute(dealId, brand),
    receive: ({ dealId, creator }) => this.app.get(ConfirmReceipt).execute(dealId, creator),
    say: async (deal, { by, text }) => {
      const conversationId = await this.rows.conversationOf(deal.jobId, deal.creator);
      await this.app.get(SendMessage).execute({ conversationId, senderId: deal[by], text });
    },
    submit: async (deal, step) => {
      const { dealId, creator: creatorId } = deal;
      const work = { dealId, creatorId, note: step.note, items: itemsOf(step) };
      deal.submissionId = await this.app.get(SubmitWork).execute(work);
    },
    changes: ({ dealId, brand: brandId }, { text, briefItem = null, timecodeSec = null }) =>
      this.app.get(RequestChanges).execute({ dealId, brandId, text, briefItem, timecodeSec }),
    approve: ({ dealId, brand: brandId, submissionId }) =>
      this.app.get(ApproveWork).execute({ dealId, brandId, submissionId }),
    cancel: (deal, { by, reason }) => this.app.get(CancelDeal).execute(deal.dealId, deal[by], reason),
    propose: ({ dealId, ...deal }, { by, creatorGrossMinor, reason }) =>
      this.app.get(ProposeCancellation).execute({ dealId, userId: deal[by], creatorGrossMinor, reason }),
    dispute: async (deal, { by, reason, text, links }) => {
      deal.disputeId = await this.app
        .get(OpenDispute)
        .execute(deal.dealId, deal[by], { reason, text, links });
    },
    testify: ({ disputeId, ...deal }, { by, text, links }) =>
      this.app.get(SendDisputeMessage).asSide({ disputeId, authorId: deal[by], text, links }),
    note: ({ disputeId, admin: authorId }, { text }) =>
      this.app.get(SendDisputeMessage).asAdmin({ disputeId, authorId, text, links: [], internal: true }),
    tip: ({ dealId, brand: brandId }, { amountMinor }) =>
      this.app.get(SendTip).execute({ dealId, brandId, amountMinor }),
    resolve: ({ disputeId, admin: adminId }, { outcome, creatorGrossMinor = null, verdict }) =>
      this.app.get(ResolveDispute).execute({ disputeId, adminId, outcome, creatorGrossMinor, verdict }),
  };

  private standingOf(data: DealData): Standing {
    const known = this.standing.get(data);
    if (known) return known;
    const fresh = { ...this.market.partiesOf(data.application), dealId: '', submissionId: '', disputeId: '' };
    this.standing.set(data, fresh);
    return fresh;
  }
}

function itemsOf({ file, rawFiles }: Extract<DealStep, { do: 'submit' }>) {
  const url = `https://disk.example.com/${file}`;
  const video = { type: 'FINAL_VIDEO', url: `${url}.mp4` } as const;
  return rawFiles ? [video, { type: 'RAW_FILES', url: `${url}-raw.zip` } as const] : [video];
}
