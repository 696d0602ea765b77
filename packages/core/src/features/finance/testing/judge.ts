import type { Pool } from '../../../platform/db/index.js';
import { lineOf, type Call, type Caller } from './calls.js';
import { readCommits, type Commit } from './commits.js';
import { Refused, MoneyModel } from './money-model.js';
import type { MoneyWorld } from './money-world.js';
import type { Operation } from './operation.js';

/**
 * Replays on the model what committed, and compares it with the database: every posting leg by leg with the
 * balance it left, then the states of all deals, escrows, payouts and deposits.
 *
 * `alone`: the calls were made one after another. Then every answer can be judged as well, refusals and calls
 * that found nothing to do included; under concurrency those have no place in the order.
 *
 * @throws Error that tells the first difference and the calls around it
 */
export async function judge(
  pool: Pool,
  operations: Record<string, Operation>,
  { caller, world, alone }: { caller: Caller; world: MoneyWorld; alone: boolean },
): Promise<void> {
  const model = new MoneyModel(world);
  const judgement = new Judgement(operations, model, caller.log);
  for (const call of caller.log) judgement.foreseen(call);
  const commits = await readCommits(pool, operations, caller);
  for (const commit of commits) judgement.answeredYes(commit);
  judgement.nothingMissing(commits);
  if (alone) judgement.oneByOne(commits);
  else judgement.inOrder(commits);
  await compareStates(pool, model, world);
}

class Judgement {
  constructor(
    private readonly operations: Record<string, Operation>,
    private readonly model: MoneyModel,
    private readonly log: readonly Call[],
  ) {}

  foreseen(call: Call): void {
    if ('failed' in call.outcome!) this.fail(call, 'failed in a way that nothing foresees');
  }

  answeredYes({ call }: Commit): void {
    if ('refused' in call.outcome!) this.fail(call, 'was refused, and left rows all the same');
  }

  /** Whoever said yes has left a trace, unless there was nothing to do. */
  nothingMissing(commits: readonly Commit[]): void {
    const traced = new Set(commits.map(({ call }) => call));
    for (const call of this.log) {
      const { sweeps, isIdle } = this.operations[call.name]!;
      const { outcome } = call;
      if (sweeps || traced.has(call) || !('ok' in outcome!) || isIdle?.(outcome.ok)) continue;
      this.fail(call, 'said yes and left nothing');
    }
  }

  private replay({ call, subject, postings }: Commit): void {
    const { effect, sweeps } = this.operations[call.name]!;
    const args = subject === undefined ? call.args : { [`${sweeps!.subject}Id`]: subject };
    try {
      effect(this.model, args, resultOf(call));
    } catch (error) {
      this.fail(call, `happened, and must not have: ${(error as Error).message}`, subject);
    }
    const expected = this.model
      .takePosted()
      .flatMap(({ reference, legs }) =>
        [...legs].map(([code, leg]) => `${reference} ${code} ${leg.amountMinor} → ${leg.balanceAfterMinor}`),
      );
    const found = [...postings].flatMap(([reference, legs]) =>
      legs.map(({ code, amountMinor, balanceAfterMinor }) => {
        // A derived account keeps no balance with its entries; the model's is the sum so far.
        const after = balanceAfterMinor ?? this.model.balance(code);
        return `${reference} ${code} ${amountMinor} → ${after}`;
      }),
    );
    const differences = [
      ...expected.filter((line) => !found.includes(line)).map((line) => `  model only:    ${line}`),
      ...found.filter((line) => !expected.includes(line)).map((line) => `  database only: ${line}`),
    ];
    if (differences.length > 0 || expected.length !== found.length)
      this.fail(call, `posted something else:\n${differences.join('\n')}`, subject);
  }

  /** The last call of all found nobody else at work. */
  inOrder(commits: readonly Commit[]): void {
    for (const commit of commits) this.replay(commit);
    this.operations[this.log.at(-1)!.name]!.sweeps?.rest?.(this.model);
  }

  oneByOne(commits: readonly Commit[]): void {
    const byCall = Map.groupBy(commits, ({ call }) => call);
    for (const call of this.log) {
      const { sweeps } = this.operations[call.name]!;
      const own = byCall.get(call) ?? [];
      if (sweeps) {
        const [due, found] = [sweeps.due(this.model, call.args), own.map(({ subject }) => subject)];
        if (String([...due].sort()) !== String(found.sort()))
          this.fail(call, `had to deal with ${due}, dealt with ${found}`);
      }
      for (const commit of own) this.replay(commit);
      sweeps?.rest?.(this.model);
      if (own.length === 0 && !sweeps) this.withoutTrace(call);
    }
  }

  /** A refusal, or a success with nothing to do: the model has to say the same. */
  private withoutTrace(call: Call): void {
    const refused = 'refused' in call.outcome! ? call.outcome.refused : undefined;
    let expected: string | undefined;
    try {
      this.operations[call.name]!.effect(this.model, call.args, resultOf(call));
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      expected = error.message;
    }
    if (refused !== expected) this.fail(call, `the model says ${expected ?? 'yes'}`);
    if (this.model.takePosted().length > 0) this.fail(call, 'posted nothing, and had to');
  }

  private fail(call: Call, what: string, subject?: string): never {
    const ids = new Set(`${subject} ${JSON.stringify(call.args, text)}`.match(/[0-9a-f-]{36}/g));
    const concerned = this.log.filter(
      (other) => other === call || [...ids].some((id) => JSON.stringify(other.args, text).includes(id)),
    );
    throw new Error(
      `${lineOf(call)}\n${what}\nCalls on the same objects:\n${concerned.slice(-30).map(lineOf).join('\n')}`,
    );
  }
}

function resultOf({ outcome }: Call): unknown {
  if ('ok' in outcome!) return outcome.ok;
  return 'lost' in outcome! ? outcome.lost : undefined;
}

const text = (_key: string, value: unknown): unknown => (typeof value === 'bigint' ? Number(value) : value);

async function compareStates(pool: Pool, model: MoneyModel, world: MoneyWorld): Promise<void> {
  const rows = async (statement: string, ids: string[]) => (await pool.query(statement, [ids])).rows;
  const dealIds = world.deals.map(({ dealId }) => dealId);
  const depositIds = world.deposits.map(({ depositId }) => depositId);

  expect(
    await rows(
      `SELECT d.id, d.status, s.status AS escrow, d.revision_rounds_used AS "roundsUsed" FROM deal d
       JOIN escrow s ON s.deal_id = d.id WHERE d.id = ANY ($1) ORDER BY d.id`,
      dealIds,
    ),
  ).toEqual(
    dealIds.sort().map((id) => {
      const { status, escrow, roundsUsed } = model.deal(id);
      return { id, status, escrow, roundsUsed };
    }),
  );
  expect(
    await rows(
      'SELECT id, user_id AS "userId", status FROM payout WHERE user_id = ANY ($1) ORDER BY id',
      world.users,
    ),
  ).toEqual(
    [...model.payouts.values()]
      .map(({ payoutId: id, userId, status }) => ({ id, userId, status }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
  );
  expect(await rows('SELECT id, status FROM deposit WHERE id = ANY ($1) ORDER BY id', depositIds)).toEqual(
    depositIds.sort().map((id) => ({ id, status: model.deposit(id).status })),
  );
  expect(
    await rows('SELECT id, status FROM adjustment WHERE user_id = ANY ($1) ORDER BY id', world.users),
  ).toEqual(
    [...model.adjustments].map(([id, { status }]) => ({ id, status })).sort((a, b) => (a.id < b.id ? -1 : 1)),
  );
  await compareBalances(rows, model, world);
}

async function compareBalances(
  rows: (statement: string, ids: string[]) => Promise<unknown[]>,
  model: MoneyModel,
  world: MoneyWorld,
): Promise<void> {
  const found = await rows(
    `SELECT code, balance_minor AS balance FROM ledger_account WHERE owner_id = ANY ($1) ORDER BY code COLLATE "C"`,
    world.users,
  );
  const expected = [...model.balances]
    .filter(([code]) => /^(wallet|escrow|payout|debt):/.test(code))
    .map(([code, balance]) => ({ code, balance }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
  expect(found).toEqual(expected);
}
