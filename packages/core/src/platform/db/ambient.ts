import { AsyncLocalStorage } from 'node:async_hooks';
import type { Kysely } from 'kysely';
import type { DB } from './generated/kysely/types.js';

declare const txBrand: unique symbol;

/** A query builder inside an open transaction; only TransactionRunner makes one. */
export type Tx = Kysely<DB> & { readonly [txBrand]: true };

export interface AmbientTransaction {
  /** The connection's own `query`, one call at a time. */
  query: (...args: unknown[]) => Promise<unknown>;
  tx: Tx;
  afterCommit: (() => void)[];
}

const storage = new AsyncLocalStorage<AmbientTransaction | undefined>();

export const ambientTransaction = (): AmbientTransaction | undefined => storage.getStore();

export const runInTransaction = <T>(ambient: AmbientTransaction, work: () => T): T =>
  storage.run(ambient, work);
