import type { Type } from '@nestjs/common';
import type { DealStatus } from '../../../platform/db/index.js';
import type { Minor } from '../../../platform/money/index.js';
import type { MoneyModel } from './money-model.js';
import type { DealFacts, MoneyWorld } from './money-world.js';

export type Use = <T>(type: Type<T> | symbol) => T;

/** Numbers drawn for one call; what they mean is the operation's own affair. */
export interface Dice {
  pick: number;
  /** 1 … 1 000 000 */
  amountMinor: Minor;
  face: number;
}

/**
 * One thing that people or timers may do with money. A row of the table (operations.ts) is all that the
 * property test needs to know of it.
 */
export interface Operation<Args = unknown, Result = unknown> {
  /** How often it is drawn, against the others. */
  weight: number;
  /** What has to have been done before there is anything to do, in this order. */
  after: readonly string[];
  /** What to call it with, going by what was last seen of the world; undefined when there is nothing yet. */
  choose(world: MoneyWorld, dice: Dice): Args | undefined;
  /** Calls the use case and notes in the world what its caller has learnt. */
  run(use: Use, args: Args, world: MoneyWorld): Promise<Result>;
  /** What it may be refused with. */
  refusals: readonly string[];
  /**
   * Guards, states and postings of one call, on the model. `result` is undefined for a call that was refused.
   * @throws Refused where the call has to be
   */
  effect(model: MoneyModel, args: Args, result: Result | undefined): void;
  /** What somebody finds who never heard the answer and looks; undefined when nothing was done. */
  recall?(use: Use, requestId: string, world: MoneyWorld): Promise<Result | undefined>;
  /** A success that leaves no trace, and rightly so. */
  isIdle?(result: Result): boolean;
  /** Of a sweep, which has a transaction for each row it finds due: `effect` is applied to each. */
  sweeps?: {
    subject: 'deal' | 'payout' | 'deposit';
    /** What a call has to deal with when nobody else is at work. */
    due(model: MoneyModel, args: Args): string[];
    /** What it changes without leaving a trace: judged where nobody else is at work. */
    rest?(model: MoneyModel): void;
  };
}

/** Keeps the types of a row inside the row. */
export const operation = <Args, Result = void>(row: Operation<Args, Result>): Operation =>
  row as unknown as Operation;

/** Of many, one of the first few, so that callers meet on the same objects. */
export function oneOf<T>(candidates: readonly T[], { pick }: Dice, among = 12): T | undefined {
  return candidates[pick % Math.min(candidates.length, among)];
}

/** A deal where the operation makes sense, as far as anybody has seen; now and then, or failing that, any deal. */
export function dealIn(world: MoneyWorld, dice: Dice, ...statuses: DealStatus[]): DealFacts | undefined {
  const fitting = dice.face % 12 === 0 ? [] : world.dealsSeen(...statuses);
  return oneOf(fitting, dice) ?? oneOf(world.deals, dice, world.deals.length);
}
