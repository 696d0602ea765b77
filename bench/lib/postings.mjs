// The same two-leg transfer three ways: bare (two balances, two entries, nothing checked), and by ledger_post,
// between accounts of many users and against one account that every transfer touches.
import { randomUUID } from 'node:crypto';
import { createPool } from '@dubl/core/platform/db';
import { Ids } from '@dubl/core/platform/ids';

const LANES = 16;
const ACCOUNTS = 1_000;
const PER_ROUND = 3_000;
const ids = new Ids();

const SCHEMA = `
  CREATE TABLE bench_account (id int PRIMARY KEY, balance bigint NOT NULL);
  CREATE TABLE bench_entry (transfer_id uuid, account_id int REFERENCES bench_account, amount bigint NOT NULL,
    balance_after bigint NOT NULL, PRIMARY KEY (transfer_id, account_id));
  INSERT INTO bench_account SELECT n, 0 FROM generate_series(0, ${ACCOUNTS - 1}) n;
  CREATE FUNCTION bench_transfer(p_id uuid, p_from int, p_to int, p_amount bigint) RETURNS void LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM 1 FROM bench_account WHERE id IN (p_from, p_to) ORDER BY id FOR NO KEY UPDATE;
    WITH moved AS (
      UPDATE bench_account SET balance = balance + CASE id WHEN p_from THEN -p_amount ELSE p_amount END
      WHERE id IN (p_from, p_to) RETURNING id, balance
    )
    INSERT INTO bench_entry SELECT p_id, id, CASE id WHEN p_from THEN -p_amount ELSE p_amount END, balance FROM moved;
  END $$;`;

const POST = `SELECT ledger_post($1, $2, 'BENCH', '\\x00', 'RUB', $3::text[], $4::bigint[], $5::account_kind[], $6::uuid[], $7::uuid[],
  NULL, NULL, NULL, NULL, 'bench', $8)`;

export async function createPostings(admin, databaseUrl) {
  await admin.query(SCHEMA);
  const users = Array.from({ length: ACCOUNTS }, () => randomUUID());
  const pool = createPool({ databaseUrl, databasePoolSize: LANES }, 'bench-postings');

  const post = (...legs) => {
    const id = ids.next();
    const values = [
      id,
      `BENCH:${id}`,
      legs.map(({ code }) => code),
      legs.map(({ amount }) => amount),
      legs.map(({ kind }) => kind),
      legs.map(({ owner }) => owner),
      legs.map(() => ids.next()),
      new Date(),
    ];
    return pool.query({ name: 'post', text: POST, values });
  };
  const wallet = (n, amount) => ({ code: `wallet:${users[n]}:RUB`, kind: 'WALLET', owner: users[n], amount });
  const provider = (amount) => ({ code: 'provider:bench:RUB', kind: 'PROVIDER', owner: null, amount });
  for (const n of users.keys()) await post(provider(-1_000_000), wallet(n, 1_000_000));

  const items = async () => Array.from({ length: PER_ROUND }, pair);
  const variant = (call) => ({ lanes: LANES, items, call });
  return {
    perRound: PER_ROUND,
    variants: {
      'bare transfer, spread accounts': variant(([from, to]) =>
        pool.query({
          name: 'bare',
          text: 'SELECT bench_transfer($1, $2, $3, $4)',
          values: [ids.next(), from, to, 1],
        }),
      ),
      'ledger_post, spread accounts': variant(([from, to]) => post(wallet(from, -1), wallet(to, 1))),
      'ledger_post, one hot account': variant(([, to]) => post(provider(-1), wallet(to, 1))),
    },
    close: () => pool.end(),
  };
}

function pair() {
  const from = Math.floor(Math.random() * ACCOUNTS);
  return [from, (from + 1 + Math.floor(Math.random() * (ACCOUNTS - 1))) % ACCOUNTS];
}
