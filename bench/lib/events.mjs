// Events of deals for the outbox bench, and how to see that they have had their effect.
import { setTimeout as sleep } from 'node:timers/promises';
import { loadConfig } from '@dubl/core/platform/config';
import { TransactionRunner } from '@dubl/core/platform/db';
import { PlatformModule, createContext } from '@dubl/core/platform/module';
import { Outbox } from '@dubl/core/platform/outbox';

const TYPES = [
  'ESCROW_FUNDED',
  'SUBMISSION_SUBMITTED',
  'CHANGES_REQUESTED',
  'DEAL_DUE_SOON',
  'REVIEW_DUE_SOON',
];
const PAYLOAD = { version: 1, round: 1 };
const LOOK_EVERY_MS = 10;

/** A backlog by SQL: `count` events over all deals, as many of each type. */
export async function appendBacklog(admin, count) {
  await admin.query(
    `INSERT INTO outbox_event (id, aggregate_type, aggregate_id, type, payload, request_id, created_at, next_attempt_at)
     SELECT gen_random_uuid(), 'deal', deal.id, ($2::text[])[1 + deal.n % 5],
            $3::jsonb || jsonb_build_object('dealId', deal.id, 'actorId', NULL), 'bench', now(), now()
     FROM (SELECT id, row_number() OVER () AS n FROM deal) deal, generate_series(1, (SELECT ceil($1::numeric / count(*))::int FROM deal))
     LIMIT $1`,
    [count, TYPES, PAYLOAD],
  );
  await admin.query('VACUUM ANALYZE outbox_event, consumption, notification');
}

export async function unfinished(admin) {
  const { rows } = await admin.query('SELECT count(*)::int AS count FROM outbox_event WHERE done_at IS NULL');
  return rows[0].count;
}

/** Writers' side of the outbox, as use cases have it: the event in a transaction, the hint after its commit. */
export async function createWriter(databaseUrl, queuePrefix) {
  const config = { ...loadConfig(), databaseUrl, queuePrefix };
  const app = await createContext(PlatformModule.forRoot(config, 'bench-writer'), []);
  const [transactions, outbox] = [app.get(TransactionRunner), app.get(Outbox)];
  return {
    append: (dealId, n) =>
      transactions.run((tx) =>
        outbox.append(tx, {
          type: TYPES[n % TYPES.length],
          aggregateType: 'deal',
          aggregateId: dealId,
          payload: { ...PAYLOAD, dealId, actorId: null },
        }),
      ),
    close: () => app.close(),
  };
}

/** When each deal's event was first seen done, by looking every 10 ms. */
export function watchDone(admin) {
  const seenAt = new Map();
  let watching = true;
  const loop = (async () => {
    while (watching) {
      const { rows } = await admin.query(
        `SELECT aggregate_id AS "dealId" FROM outbox_event WHERE done_at > now() - interval '2 seconds' AND request_id <> 'bench'`,
      );
      const now = performance.now();
      for (const { dealId } of rows) if (!seenAt.has(dealId)) seenAt.set(dealId, now);
      await sleep(LOOK_EVERY_MS);
    }
  })();
  return {
    seenAt,
    async stop() {
      watching = false;
      await loop;
    },
  };
}
