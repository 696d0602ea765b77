import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { Counter } from 'prom-client';
import { Clock } from '../../platform/clock/index.js';
import { currentContext } from '../../platform/context/index.js';
import { afterCommit, prepared, type Tx } from '../../platform/db/index.js';
import { Ids } from '../../platform/ids/index.js';
import type { Minor } from '../../platform/money/index.js';
import type { Flow } from './flows.js';

export type Posting = 'POSTED' | 'REPEATED';

const postings = new Counter({
  name: 'dubl_ledger_posts_total',
  help: 'Committed ledger transactions by kind',
  labelNames: ['kind'],
});

/**
 * The only writer of the ledger's tables. A posting is one call of the database function `ledger_post`,
 * which inserts the transaction, locks the accounts in id order, moves the balances and adds the entries.
 *
 * A credit to the wallet of somebody in debt pays the debt first: the function adds `DEBT_OFFSET:<reference>`
 * to the same database transaction.
 *
 * Accounts are the last thing a use case locks; nothing may be locked after a posting.
 */
@Injectable()
export class Ledger {
  constructor(
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /**
   * @returns REPEATED when the very same posting exists already: nothing moved
   * @throws database error 23514 `ledger_account_floor` when a balance would fall below its floor,
   *   DL001 when the reference exists with other legs, DL006 when there is nothing to reverse
   */
  async post(tx: Tx, flow: Flow): Promise<Posting> {
    assertDistinctAccounts(flow);
    const { legs } = flow;
    const context = currentContext();
    const { rows } = await sql<{ posted: boolean }>`
      SELECT ${prepared} ledger_post(
        ${this.ids.next()}, ${flow.reference}, ${flow.kind}, ${requestHash(flow)}, ${flow.currency}::currency,
        ${legs.map((leg) => leg.code)}, ${legs.map((leg) => leg.amountMinor)}, ${legs.map((leg) => leg.kind)}::account_kind[],
        ${legs.map((leg) => leg.ownerId)}::uuid[], ${legs.map(() => this.ids.next())}::uuid[],
        ${flow.dealId ?? null}, ${flow.payoutId ?? null}, ${flow.depositId ?? null},
        ${context.userId ?? null}, ${context.requestId}, ${this.clock.now()},
        ${flow.reverses ?? null}, ${this.ids.next()}
      ) AS posted`.execute(tx);
    if (!rows[0]?.posted) return 'REPEATED';
    afterCommit(() => postings.inc({ kind: flow.kind }));
    return 'POSTED';
  }

  /**
   * Locks an account before a posting that may not be covered, so that the refusal can say what is missing.
   * @returns the balance; 0 for an account that nothing was posted to yet
   */
  async lockBalance(tx: Tx, code: string): Promise<Minor> {
    const account = await tx
      .selectFrom('ledgerAccount')
      .select('balanceMinor')
      .where('code', '=', code)
      .forNoKeyUpdate()
      .executeTakeFirst();
    return account?.balanceMinor ?? 0n;
  }

  /**
   * The same of several accounts that one posting is to move, in id order as the posting itself locks them: two
   * callers with the same accounts queue up whichever way the money goes.
   * @returns balances by code; an account that nothing was posted to yet is not among them
   */
  async lockBalances(tx: Tx, codes: string[]): Promise<Map<string, Minor>> {
    const accounts = await tx
      .selectFrom('ledgerAccount')
      .select(['code', 'balanceMinor'])
      .where('code', 'in', codes)
      .orderBy('id')
      .forNoKeyUpdate()
      .execute();
    return new Map(accounts.map(({ code, balanceMinor }) => [code, balanceMinor]));
  }

  /**
   * Locks an account whose balance is the sum of its entries, so that those who take from it queue up. Postings to it
   * go on meanwhile: they lock no derived account.
   * @returns the balance; 0 for an account that nothing was posted to yet
   */
  async lockDerivedBalance(tx: Tx, code: string): Promise<Minor> {
    const account = await tx
      .selectFrom('ledgerAccount')
      .select('id')
      .where('code', '=', code)
      .forNoKeyUpdate()
      .executeTakeFirst();
    if (account === undefined) return 0n;
    // By a second statement: the first one's snapshot may be older than the lock it waited for.
    const { balance } = await tx
      .selectFrom('ledgerEntry')
      .select(sql<Minor>`coalesce(sum(amount_minor), 0)::bigint`.as('balance'))
      .where('accountId', '=', account.id)
      .where('accountVersion', 'is', null)
      .executeTakeFirstOrThrow();
    return balance;
  }
}

/** Two legs on one account would be one movement of its balance with two entries: merge them instead. */
function assertDistinctAccounts({ reference, legs }: Flow): void {
  if (new Set(legs.map((leg) => leg.code)).size !== legs.length) {
    throw new Error(`posting ${reference} names an account twice`);
  }
}

function requestHash({ kind, currency, legs }: Flow): Buffer {
  const canonical = legs.map((leg) => `${leg.code}=${leg.amountMinor}`).sort();
  return createHash('sha256')
    .update([kind, currency, ...canonical].join('\n'))
    .digest();
}
