import { randomUUID } from 'node:crypto';
import { Pool } from '@dubl/core/platform/db';
import type { TestApp } from './test-app.js';

/** An event that was given up after its last attempt. @returns its id */
export async function deadEvent(api: TestApp, { type = 'JOB_APPROVED' } = {}): Promise<string> {
  const { rows } = await api.get(Pool).query<{ id: string }>(
    `INSERT INTO outbox_event (id, aggregate_type, aggregate_id, type, payload, request_id, created_at, attempts,
                               next_attempt_at, dead_at, last_error)
     VALUES ($1, 'job', $2, $3, '{}', 'request-of-the-click', now(), 12, now(), now(), 'TypeError')
     RETURNING id`,
    [randomUUID(), randomUUID(), type],
  );
  return rows[0]!.id;
}
