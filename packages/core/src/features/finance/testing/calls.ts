import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { runInContext } from '../../../platform/context/index.js';
import { Pool } from '../../../platform/db/index.js';
import { AppError, fromDatabaseError } from '../../../platform/errors/index.js';
import type { MoneyWorld } from './money-world.js';
import type { Dice, Operation, Use } from './operation.js';

/** One drawn call: what, with which numbers, or an earlier one again. */
export interface Draw {
  name: string;
  dice: Dice;
  /** Counted back from the last call; undefined: not a repeat. */
  repeats: number | undefined;
}

/** `lost`: the answer never came; what was done, if anything, has been looked up. */
export type Outcome = { ok: unknown } | { refused: string } | { failed: unknown } | { lost: unknown };

/** One call that was made. `id` is its request id, which is on every row that it wrote. */
export interface Call {
  n: number;
  id: string;
  lane: number;
  name: string;
  args: unknown;
  repeatOf?: number;
  outcome?: Outcome;
  /** Place in the order in which calls came back. */
  returned?: number;
}

/** How far back a repeat may reach: many of these are still on their way, so it races with its first. */
const REPEATS_AMONG = 48;

/** A quarter of all draws are repeats. */
export function drawOf(operations: Record<string, Operation>): fc.Arbitrary<Draw> {
  const weighted = Object.entries(operations).map(([name, { weight }]) => ({
    weight,
    arbitrary: fc.constant(name),
  }));
  return fc.record({
    name: fc.oneof(...weighted),
    dice: fc.record({
      pick: fc.nat(9_999),
      amountMinor: fc.bigInt({ min: 1n, max: 1_000_000n }),
      face: fc.nat(59),
    }),
    repeats: fc.oneof(
      { weight: 3, arbitrary: fc.constant(undefined) },
      { weight: 1, arbitrary: fc.nat(REPEATS_AMONG - 1) },
    ),
  });
}

/** Makes calls, and keeps the log from which everything is judged. */
export class Caller {
  readonly log: Call[] = [];
  /** Starts the id of every call, so that the rows of one run can be told from those of others. */
  readonly run = randomUUID();
  private returned = 0;

  constructor(
    private readonly operations: Record<string, Operation>,
    private readonly use: Use,
    private readonly world: MoneyWorld,
  ) {}

  /**
   * As many lanes as connections, each calling again as soon as it has its answer, up to so many calls: a draw
   * that finds nothing to act on makes none.
   */
  async drive(draws: readonly Draw[], lanes: number, calls = draws.length): Promise<void> {
    const queue = draws.values();
    await Promise.all(
      Array.from({ length: lanes }, async (_, lane) => {
        for (const draw of queue) if (this.log.length < calls) await this.call(draw, lane);
      }),
    );
  }

  private async call({ name, dice, repeats }: Draw, lane: number): Promise<void> {
    const again =
      repeats === undefined ? undefined : this.log.at(-1 - (repeats % Math.max(this.log.length, 1)));
    const args = again ? again.args : this.operations[name]!.choose(this.world, dice);
    if (args === undefined) return;
    await this.make({ name: again?.name ?? name, args, lane, ...(again && { repeatOf: again.n }) });
  }

  async make(what: Pick<Call, 'name' | 'args' | 'lane' | 'repeatOf'>): Promise<Call> {
    const n = this.log.length;
    const call: Call = { n, id: `${this.run}-${n}`, ...what };
    this.log.push(call);
    const operation = this.operations[call.name]!;
    call.outcome = await runInContext({ requestId: call.id }, async () =>
      operation.run(this.use, call.args, this.world).then(
        (ok) => ({ ok }),
        (error: unknown) => outcomeOf(error, operation),
      ),
    );
    call.returned = this.returned += 1;
    if ('refused' in call.outcome) await this.world.look(this.use(Pool), call.args as object);
    return call;
  }

  /** The answer never came: looks what was done. */
  async recall(call: Call): Promise<void> {
    call.outcome = { lost: await this.operations[call.name]!.recall?.(this.use, call.id, this.world) };
    await this.world.look(this.use(Pool), call.args as object);
  }

  /** @returns where the whole log can be read */
  write(): string {
    const file = path.join(os.tmpdir(), `dubl-${this.run}.log`);
    fs.writeFileSync(file, this.log.map(lineOf).join('\n'));
    return file;
  }
}

/** How often each operation was done, refused, and why. */
export function summaryOf(log: readonly Call[]): string {
  const lines = [...Map.groupBy(log, ({ name }) => name)].map(([name, calls]) => {
    const outcomes = Map.groupBy(calls, ({ outcome }) =>
      'refused' in outcome! ? outcome.refused : Object.keys(outcome!)[0]!,
    );
    return `  ${name}: ${[...outcomes].map(([why, { length }]) => `${length} ${why}`).join(', ')}`;
  });
  return lines.join('\n');
}

/** A refusal that the table foresees, or a failure. */
function outcomeOf(error: unknown, { refusals }: Operation): Outcome {
  const refusal = error instanceof AppError ? error : fromDatabaseError(error);
  const { rule, reason } = refusal?.details ?? {};
  const why = String(rule ?? reason ?? refusal?.code);
  return refusals.includes(why) ? { refused: why } : { failed: error };
}

export function lineOf({ n, lane, name, args, repeatOf, outcome }: Call): string {
  const repeat = repeatOf === undefined ? '' : ` (again #${repeatOf})`;
  return `#${n} [${lane}] ${name}${repeat} ${text(args)} → ${text(outcome)}`;
}

const text = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) => {
    if (typeof part === 'bigint') return Number(part);
    return part instanceof Error ? `${part.name}: ${part.message}` : part;
  }) ?? '—';
