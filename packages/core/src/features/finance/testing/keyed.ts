import { createHash } from 'node:crypto';
import { TransactionRunner } from '../../../platform/db/index.js';
import { AppError } from '../../../platform/errors/index.js';
import { IdempotencyKeys, type IdempotencyScope } from '../../../platform/idempotency/index.js';
import type { Use } from './operation.js';

export interface Keyed {
  id: string;
  /** Somebody did it before under this key. */
  replayed: boolean;
}

/**
 * An operation that only its caller's key tells from a second one, under its key as over HTTP: effect and stored answer
 * are one transaction.
 */
export function keyed(use: Use, scope: IdempotencyScope, act: () => Promise<string>): Promise<Keyed> {
  const keys = use(IdempotencyKeys);
  return use(TransactionRunner).run(async (tx) => {
    if (!(await keys.tryLock(tx, scope))) throw new AppError('IDEMPOTENCY_IN_PROGRESS');
    const stored = await keys.find(tx, scope);
    if (stored) return { id: stored.body, replayed: true };
    const id = await act();
    const fingerprint = createHash('sha256').update(scope.key).digest();
    await keys.store(tx, scope, { fingerprint, status: 201, body: id });
    return { id, replayed: false };
  });
}
