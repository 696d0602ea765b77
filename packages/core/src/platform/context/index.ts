import { AsyncLocalStorage } from 'node:async_hooks';
import { v7 } from 'uuid';

/** What travels with a piece of work: web → API → outbox event → job. */
export interface WorkContext {
  requestId: string;
  /** Who acts; absent for guests and for the system. */
  userId?: string;
}

const storage = new AsyncLocalStorage<WorkContext>();

const ACCEPTED_REQUEST_ID = /^[A-Za-z0-9._-]{8,64}$/;

/** Keeps a well-formed incoming id, else makes a new one. */
export function requestIdFrom(incoming: string | string[] | undefined): string {
  return typeof incoming === 'string' && ACCEPTED_REQUEST_ID.test(incoming) ? incoming : v7();
}

export function runInContext<T>(context: WorkContext, work: () => T): T {
  return storage.run(context, work);
}

/** Work that nobody asked for (a sweep, a CLI) gets an id of its own on first use. */
export function currentContext(): WorkContext {
  return storage.getStore() ?? { requestId: v7() };
}
