import { currentContext, runInContext } from '@dubl/core/platform/context';

/** As a request of this user: what records the actor (the ledger) learns who it was. */
export function inNameOf<T>(userId: string, act: () => Promise<T>): Promise<T> {
  return runInContext({ ...currentContext(), userId }, act);
}
