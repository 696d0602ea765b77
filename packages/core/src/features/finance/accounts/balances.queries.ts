import { Injectable } from '@nestjs/common';
import { AccountKind, LongReads, sql, type Currency } from '../../../platform/db/index.js';
import type { Minor } from '../../../platform/money/index.js';

export interface KindBalance {
  kind: AccountKind;
  balanceMinor: Minor;
  accountsCount: number;
}

export interface ProviderBalance {
  code: string;
  /** ≤ 0 as a rule: what the provider holds for us. */
  balanceMinor: Minor;
}

/** The whole ledger in one currency. */
export interface CurrencyBalance {
  currency: Currency;
  kinds: KindBalance[];
  providers: ProviderBalance[];
  /** 0, or money came from nowhere. */
  totalMinor: Minor;
}

interface Row {
  currency: Currency;
  kind: AccountKind;
  code: string | null;
  balanceMinor: Minor;
  accountsCount: Minor;
}

/** One sum a kind; provider accounts one by one. */
const BALANCES = sql`
  SELECT currency, kind, code, sum(balance)::bigint AS "balanceMinor", count(*) AS "accountsCount" FROM (
    SELECT currency, kind, NULL AS code, balance_minor AS balance FROM ledger_account WHERE mode = 'ROW'
    UNION ALL
    SELECT currency, kind, CASE kind WHEN 'PROVIDER' THEN code END, coalesce(
             (SELECT sum(amount_minor) FROM ledger_entry WHERE account_id = account.id AND account_version IS NULL), 0)
    FROM ledger_account account WHERE mode = 'DERIVED') balances
  GROUP BY currency, kind, code ORDER BY currency, kind, code`;

/** Where all the money is. Reads every account, so it runs on the pool for long reads. */
@Injectable()
export class BalancesQueries {
  constructor(private readonly reads: LongReads) {}

  /** Each currency the ledger knows, each kind in it, 0 where there is none. */
  async byCurrency(): Promise<CurrencyBalance[]> {
    const rows = await this.reads.snapshot((query) => query<Row>(BALANCES));
    const currencies = Map.groupBy(rows, ({ currency }) => currency);
    return [...currencies].map(([currency, own]) => ({
      currency,
      kinds: Object.values(AccountKind).map((kind) => kindBalance(kind, own)),
      providers: own.flatMap(({ code, balanceMinor }) => (code === null ? [] : [{ code, balanceMinor }])),
      totalMinor: sumOf(own),
    }));
  }
}

const sumOf = (rows: Row[]): Minor => rows.reduce((sum, { balanceMinor }) => sum + balanceMinor, 0n);

function kindBalance(kind: AccountKind, rows: Row[]): KindBalance {
  const own = rows.filter((row) => row.kind === kind);
  const accountsCount = own.reduce((sum, row) => sum + Number(row.accountsCount), 0);
  return { kind, balanceMinor: sumOf(own), accountsCount };
}
