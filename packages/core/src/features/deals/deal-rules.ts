import type { ActorRole, DealStatus } from '../../platform/db/index.js';
import { illegalTransition, invariant } from '../../platform/errors/index.js';
import {
  DEAL_TABLE,
  FINAL_DEAL_STATUSES,
  type DealAction,
  type DealConsequence,
  type DealFacts,
  type DealTransitionRule,
} from './deal-machine.js';

export interface NextStep {
  nextActor: ActorRole | null;
  deadlineAt: Date | null;
  onDeadline: DealConsequence | null;
}

/** Where the money in escrow goes by itself, and when, if nobody does anything more. */
export interface Settlement {
  settlesTo: 'BRAND' | 'CREATOR' | null;
  settlesAt: Date | null;
}

/** A row of the table that a deal moves along, with its end known. */
export interface DealMove extends Pick<DealTransitionRule, 'from' | 'action' | 'effect'> {
  to: DealStatus;
}

/** null: somebody who has no part in the deal. */
export type DealViewerRole = 'BRAND' | 'CREATOR' | 'ADMIN' | null;

const rowsFrom = (status: DealStatus | null): DealTransitionRule[] =>
  DEAL_TABLE.filter((row) => row.from === status);

/**
 * A move that leads to the same end whatever the facts of the deal.
 * @throws Error when the table has no such row
 */
export function fixedMove(from: DealStatus | null, action: DealAction, who: ActorRole): DealMove {
  const row = dealRule(from, action, who);
  if (row === undefined || typeof row.to === 'function')
    throw new Error(`deal table: ${from} ${action} ${who} has no fixed end`);
  return moveAlong(row, row.to);
}

/** @throws INVARIANT_VIOLATION when `who` may not do this to the deal now */
export function assertDealAllows(deal: DealFacts, action: DealAction, who: ActorRole, now: Date): DealMove {
  const row = dealRule(deal.status, action, who);
  if (row === undefined || !isOpen(row, deal, now)) throw illegalTransition(deal.status, action);
  const rule = row.refusal?.(deal, now) ?? null;
  if (rule === 'ILLEGAL_TRANSITION') throw illegalTransition(deal.status, action);
  if (rule !== null) throw invariant(rule);
  return moveAlong(row, typeof row.to === 'function' ? row.to(deal) : row.to);
}

/** What this viewer may do at this moment; the system's own moves are nobody's. */
export function allowedActions(deal: DealFacts, viewer: DealViewerRole, now: Date): DealAction[] {
  return rowsFrom(deal.status)
    .filter(
      (row) => row.who === viewer && isOpen(row, deal, now) && (row.refusal?.(deal, now) ?? null) === null,
    )
    .map((row) => row.action);
}

/** Whose move it is, until when, and what silence leads to. */
export function nextStep(deal: DealFacts, now: Date): NextStep {
  const rows = rowsFrom(deal.status);
  const deadline = nearestDeadline(rows, deal, now);
  return {
    nextActor: rows.find((row) => row.awaited)?.who ?? null,
    deadlineAt: deadline?.at ?? null,
    onDeadline: deadline?.consequence ?? null,
  };
}

/**
 * The end of the money that silence alone leads to, which may lie beyond the next deadline; nulls where silence moves
 * no money: before it is paid in, while a dispute is settled, once the deal has ended.
 */
export function settlementOnSilence(deal: DealFacts, now: Date): Settlement {
  const ends = rowsFrom(deal.status)
    .filter((row) => row.who === 'SYSTEM')
    .flatMap(({ effect, opensAt }) => {
      const settlesTo = RECEIVER[effect];
      const settlesAt = opensAt?.(deal, now);
      return settlesTo && settlesAt ? [{ settlesTo, settlesAt }] : [];
    })
    .sort((a, b) => a.settlesAt.getTime() - b.settlesAt.getTime());
  return ends[0] ?? { settlesTo: null, settlesAt: null };
}

const RECEIVER: Partial<Record<DealTransitionRule['effect'], 'BRAND' | 'CREATOR'>> = {
  RELEASE: 'CREATOR',
  REFUND: 'BRAND',
};

/** States in which this party is the one everybody waits for. */
export function statusesAwaiting(who: ActorRole): DealStatus[] {
  return DEAL_TABLE.filter((row) => row.awaited && row.who === who && row.from !== null).map(
    (row) => row.from!,
  );
}

/** @throws Error when the table contradicts itself; called at boot, so that no such build ever serves */
export function validateDealTable(table: readonly DealTransitionRule[] = DEAL_TABLE): void {
  const seen = new Set<string>();
  for (const row of table) {
    const key = `${row.from} ${row.action} ${row.who}`;
    if (seen.has(key)) throw new Error(`deal table: two rows for ${key}`);
    seen.add(key);
    if (row.who === 'SYSTEM' && !(row.opensAt && row.onDeadline))
      throw new Error(`deal table: ${key} has no term`);
    if (row.from !== null && row.to !== row.from && FINAL_DEAL_STATUSES.includes(row.from))
      throw new Error(`deal table: ${key} leaves an end`);
  }
  // Ends that depend on facts lead only to states that other rows lead to as well.
  for (const status of new Set(table.map((row) => row.to))) {
    if (typeof status === 'function' || FINAL_DEAL_STATUSES.includes(status)) continue;
    const rows = table.filter((row) => row.from === status);
    if (rows.filter((row) => row.awaited).length !== 1)
      throw new Error(`deal table: nobody is awaited in ${status}`);
    if (!rows.some((row) => row.who === 'SYSTEM')) throw new Error(`deal table: ${status} may last for ever`);
  }
}

const moveAlong = ({ from, action, effect }: DealTransitionRule, to: DealStatus): DealMove => ({
  from,
  action,
  effect,
  to,
});

function dealRule(
  from: DealStatus | null,
  action: DealAction,
  who: ActorRole,
): DealTransitionRule | undefined {
  return DEAL_TABLE.find((row) => row.from === from && row.action === action && row.who === who);
}

function isOpen(row: DealTransitionRule, deal: DealFacts, now: Date): boolean {
  if (row.opensAt === undefined) return true;
  const moment = row.opensAt(deal, now);
  return moment !== null && moment <= now;
}

/** The first moment ahead; when all have passed (the sweep is on its way), the last of them. */
function nearestDeadline(rows: DealTransitionRule[], deal: DealFacts, now: Date) {
  const moments = rows
    .flatMap(({ opensAt, onDeadline }) => {
      const at = opensAt?.(deal, now) ?? null;
      return at === null || onDeadline === undefined ? [] : [{ at, consequence: onDeadline }];
    })
    .sort((a, b) => a.at.getTime() - b.at.getTime());
  return moments.find(({ at }) => at > now) ?? moments.at(-1);
}
