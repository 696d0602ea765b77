// Workers on a machine of their own, with events and their effects to count.
import { randomUUID } from 'node:crypto';
import { createMachine } from '../../../tools/testing/machine.mjs';

const LEASE_MS = 1_500;

export async function createWorkerMachine() {
  const machine = await createMachine({ apps: ['worker'] });
  const { query } = machine;
  const launch = (...flags) =>
    machine.launch('worker', 'worker/dist/cli/outbox-worker.js', [
      ...['--interval', '50', '--lease', String(LEASE_MS)],
      ...flags,
    ]);

  return {
    ...machine,
    launch,
    runOnce: (...flags) => launch('--once', ...flags).ended,
    printHealth: (...flags) => launch('--print-health', ...flags).ended,
    logLines: () => machine.logLines('worker'),

    async addUser() {
      const id = randomUUID();
      await query(
        `INSERT INTO app_user (id, email, password_hash, role, display_name, created_at)
         VALUES ($1, $2, '', 'BRAND', 'Проба', now())`,
        [id, `${id}@example.com`],
      );
      return id;
    },
    /** As many events, spread over some aggregates, in one committed transaction. */
    async appendEvents(userId, count, aggregates = 20) {
      const owners = Array.from({ length: aggregates }, () => randomUUID());
      const ids = Array.from({ length: count }, () => randomUUID());
      await query(
        `INSERT INTO outbox_event (id, aggregate_type, aggregate_id, type, payload, request_id, created_at, next_attempt_at)
         SELECT e.id, 'user', e.owner, 'PASSWORD_CHANGED', jsonb_build_object('userId', $3::text), 'request-' || e.id, now(), now()
         FROM unnest($1::uuid[], $2::uuid[]) AS e (id, owner)`,
        [ids, ids.map((_, index) => owners[index % aggregates]), userId],
      );
      return ids;
    },
    /** Ids of events by their committed effects: one entry for each effect. */
    effects: async () => (await query('SELECT event_id FROM notification')).map(({ event_id: id }) => id),
    unfinished: async () =>
      Number((await query('SELECT count(*) FROM outbox_event WHERE done_at IS NULL'))[0].count),
    finished: async () =>
      Number((await query('SELECT count(*) FROM outbox_event WHERE done_at IS NOT NULL'))[0].count),
    committed: async () => (await query('SELECT id FROM outbox_event')).map(({ id }) => id),
  };
}
