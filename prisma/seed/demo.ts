import { Reconciliation } from '@dubl/core/features/finance';
import { DAY, HOUR, later, type FixedClock } from '@dubl/core/platform/clock';
import { runInContext } from '@dubl/core/platform/context';
import { Pool, TransactionRunner } from '@dubl/core/platform/db';
import { Ids } from '@dubl/core/platform/ids';
import type { App } from './app.ts';
import { admins } from './data/brands.ts';
import { DealWalk } from './deal-walk.ts';
import { EventDrain } from './events.ts';
import { Inviting } from './inviting.ts';
import { Market } from './market.ts';
import { Office } from './office.ts';
import { SeedRows } from './rows.ts';
import { scheduleStory } from './story.ts';
import { Timeline } from './timeline.ts';

/** What happened in the last day and a half is still unread. */
const UNREAD_FOR = DAY + 12 * HOUR;

/**
 * The demo market, all or nothing: use cases join this one transaction, and it commits only when the
 * ledger reconciles.
 * @returns false when it was there before
 */
export function seedDemo(app: App, clock: FixedClock): Promise<boolean> {
  const seedDay = clock.now();
  const pool = app.get(Pool);
  const ids = app.get(Ids);
  return runInContext({ requestId: 'demo-data' }, () =>
    app.get(TransactionRunner).run(async (tx) => {
      if (await isSeeded(pool)) return false;
      const rows = new SeedRows(pool, clock, ids);
      const drain = new EventDrain(app, pool, tx);
      const timeline = new Timeline(seedDay, clock, () => drain.run());
      const market = new Market(app, rows);
      scheduleStory(timeline, {
        market,
        inviting: new Inviting(app, market),
        walk: new DealWalk(app, market, rows),
        office: new Office(app, market),
      });
      await timeline.play();
      await rows.forgetWebhooks();
      await rows.keepOffersOpen(later(seedDay, 5 * DAY));
      await rows.markSeen(later(seedDay, -UNREAD_FOR));
      await assertReconciled(app, pool);
      return true;
    }),
  );
}

async function isSeeded(pool: Pool): Promise<boolean> {
  // Two seeds at once: the second waits here and then finds the accounts.
  await pool.query(`SELECT pg_advisory_xact_lock(hashtext('demo data'))`);
  const { rowCount } = await pool.query('SELECT FROM app_user WHERE email = $1', [admins[0]!.email]);
  return rowCount !== 0;
}

/** In this transaction: nothing of it is committed yet. */
async function assertReconciled(app: App, pool: Pool): Promise<void> {
  const [first] = await app.get(Reconciliation).compare(async ({ text }) => (await pool.query(text)).rows);
  if (first) throw new Error(`the ledger does not reconcile: ${JSON.stringify(first)}`);
}
