import type { SignedInClient, TestApp, TestClient } from '../test-app.js';
import { idempotencyKey, type World } from './world.js';

export type Actor = 'guest' | 'creator' | 'brand' | 'admin';

export interface Call {
  params?: Record<string, string>;
  query?: string;
  body?: Record<string, unknown>;
  headers?: Record<string, string>;
  /** Where the call ends the caller's own session: somebody to be ended instead. */
  as?: SignedInClient;
}

export const clientOf = ({ cast }: World, actor: Actor): SignedInClient =>
  actor === 'brand' ? cast.brand : actor === 'admin' ? cast.admin : cast.creator;

/** Who makes this call: the case's own somebody, a guest, or the actor of the cast. */
export const callerOf = (api: TestApp, world: World, actor: Actor, call: Call): TestClient =>
  actor === 'guest' ? api.guest() : (call.as ?? clientOf(world, actor));

/** A header without a value in a case stands for a key of its own in each call. */
export function headersOf({ headers = {} }: Call): Record<string, string> {
  return 'idempotency-key' in headers ? { ...headers, ...idempotencyKey() } : headers;
}

export const pathOf = (registered: string, { params = {}, query = '' }: Call): string =>
  registered.replace(/:(\w+)/g, (_, name: string) => params[name] ?? '') + query;
