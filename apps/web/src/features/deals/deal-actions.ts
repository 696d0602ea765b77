import type { Deal, DealAction, DealDispute } from '@/lib/api/types';
import type { DealStatus } from './deal-track-model';

export type DealSide = 'BRAND' | 'CREATOR';

/** Leads the deal on, or crowns it. */
const STEPS = [
  'FUND',
  'CONFIRM_RECEIPT',
  'SUBMIT',
  'APPROVE',
  'REQUEST_CHANGES',
  'TIP',
] as const satisfies DealAction[];
/** Leads out of it, the mildest way first. */
const EXITS = ['PROPOSE_CANCELLATION', 'OPEN_DISPUTE', 'CANCEL'] as const satisfies DealAction[];
/** Answers the offer to end it by agreement. */
const ANSWERS = [
  'ACCEPT_CANCELLATION',
  'DECLINE_CANCELLATION',
  'WITHDRAW_CANCELLATION',
] as const satisfies DealAction[];

type StepAction = (typeof STEPS)[number];
export type ExitAction = (typeof EXITS)[number];
export type AnswerAction = (typeof ANSWERS)[number];
/** What a party may press beside the course of a deal; a dispute has a page of its own. */
export type PartyAction = StepAction | ExitAction;

/** What a deal is about at this moment; finer than its status where the next move is another. */
export type DealSituation =
  DealStatus | 'CHANGES' | 'PARCEL' | 'AGREED' | `JUDGED_${NonNullable<DealDispute['outcome']>}`;

export interface SituationFacts {
  status: DealStatus;
  revisionRoundsUsed: number;
  shippingRequired: boolean;
  receivedAt: string | null;
  dispute: Pick<DealDispute, 'outcome' | 'verdict'> | null;
  escrow: Pick<Deal['escrow'], 'status'>;
}

/** How an administrator ended the deal; where the sides agreed while a dispute was open, there is no verdict. */
export const judgedAs = ({ dispute }: Pick<SituationFacts, 'dispute'>): DealDispute['outcome'] =>
  dispute !== null && dispute.verdict !== null ? dispute.outcome : null;

export function situationOf(deal: SituationFacts): DealSituation {
  const outcome = judgedAs(deal);
  if (outcome) return `JUDGED_${outcome}`;
  // A creator has money of a canceled deal only where both sides wanted it so.
  if (deal.status === 'CANCELED' && ['SPLIT', 'RELEASED'].includes(deal.escrow.status)) return 'AGREED';
  if (deal.status !== 'IN_PROGRESS') return deal.status;
  if (deal.revisionRoundsUsed > 0) return 'CHANGES';
  return deal.shippingRequired && deal.receivedAt === null ? 'PARCEL' : 'IN_PROGRESS';
}

/**
 * `[situation, side]` → what the page puts forward, if the API allows it. Nothing where the other side or an
 * administrator is awaited: then the page says whom it waits for.
 */
export const PRIMARY: Record<DealSituation, Record<DealSide, StepAction | null>> = {
  AWAITING_FUNDING: { BRAND: 'FUND', CREATOR: null },
  PARCEL: { BRAND: null, CREATOR: 'CONFIRM_RECEIPT' },
  IN_PROGRESS: { BRAND: null, CREATOR: 'SUBMIT' },
  CHANGES: { BRAND: null, CREATOR: 'SUBMIT' },
  IN_REVIEW: { BRAND: 'APPROVE', CREATOR: null },
  COMPLETED: { BRAND: null, CREATOR: null },
  CANCELED: { BRAND: null, CREATOR: null },
  DISPUTED: { BRAND: null, CREATOR: null },
  AGREED: { BRAND: null, CREATOR: null },
  JUDGED_RELEASE: { BRAND: null, CREATOR: null },
  JUDGED_REFUND: { BRAND: null, CREATOR: null },
  JUDGED_SPLIT: { BRAND: null, CREATOR: null },
};

export interface DealMoves {
  primary: StepAction | null;
  /** Allowed as well, beside the primary one. */
  secondary: StepAction[];
  /** Ways out stand apart from all that leads the deal on. */
  exits: ExitAction[];
  /** They stand on the offer itself. */
  answers: AnswerAction[];
}

/** Sorts what the API allows into the one primary action and the rest; adds nothing to it. */
export function dealMoves(
  situation: DealSituation,
  side: DealSide,
  allowed: readonly DealAction[],
): DealMoves {
  const of = <A extends DealAction>(actions: readonly A[]): A[] =>
    actions.filter((action) => allowed.includes(action));
  const wanted = PRIMARY[situation][side];
  const primary = wanted && allowed.includes(wanted) ? wanted : null;
  return {
    primary,
    secondary: of(STEPS).filter((action) => action !== primary),
    exits: of(EXITS),
    answers: of(ANSWERS),
  };
}
