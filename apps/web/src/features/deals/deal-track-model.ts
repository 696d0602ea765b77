/** The five steps of a deal, in the order of the track. */
export const TRACK_STEPS = ['funding', 'work', 'review', 'changes', 'payout'] as const;
export type TrackStep = (typeof TRACK_STEPS)[number];

/** `skipped`: changes that nobody asked for; `stopped`: where a deal that was called off had come to. */
export type StepState = 'done' | 'current' | 'ahead' | 'skipped' | 'stopped';

export type DealStatus =
  'AWAITING_FUNDING' | 'IN_PROGRESS' | 'IN_REVIEW' | 'COMPLETED' | 'CANCELED' | 'DISPUTED';

interface TrackInput {
  status: DealStatus;
  revisionRoundsUsed: number;
  /** Whether the money was ever in reserve; tells where a canceled deal had stopped. */
  funded: boolean;
  hasSubmission: boolean;
}

function currentStep({ status, revisionRoundsUsed, funded, hasSubmission }: TrackInput): TrackStep {
  switch (status) {
    case 'AWAITING_FUNDING':
      return 'funding';
    case 'IN_PROGRESS':
      return revisionRoundsUsed > 0 ? 'changes' : 'work';
    case 'IN_REVIEW':
      return 'review';
    case 'COMPLETED':
      return 'payout';
    case 'CANCELED':
    case 'DISPUTED':
      if (!funded) return 'funding';
      if (revisionRoundsUsed > 0) return 'changes';
      return hasSubmission ? 'review' : 'work';
  }
}

/** The state of each step of the track; the only place that turns a deal's status into a picture. */
export function trackOf(deal: TrackInput): Record<TrackStep, StepState> {
  const current = currentStep(deal);
  const at = TRACK_STEPS.indexOf(current);
  const finished = deal.status === 'COMPLETED';
  const stopped = deal.status === 'CANCELED' || deal.status === 'DISPUTED';

  const stateOf = (step: TrackStep, index: number): StepState => {
    if (step === 'changes' && deal.revisionRoundsUsed === 0 && (finished || current === 'payout'))
      return 'skipped';
    // A second review stands before «Правки» on the track, though changes were already made.
    if (step === 'changes' && current === 'review' && deal.revisionRoundsUsed > 0) return 'done';
    if (finished || index < at) return 'done';
    if (index > at) return 'ahead';
    return stopped ? 'stopped' : 'current';
  };
  return Object.fromEntries(TRACK_STEPS.map((step, index) => [step, stateOf(step, index)])) as Record<
    TrackStep,
    StepState
  >;
}
