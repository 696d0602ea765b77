import type { SignedInClient, TestApp, TestClient } from '../test-app.js';
import { headersOf, pathOf, type Actor, type Call } from './route-cases.js';
import type { World } from './world.js';

export type Verb = 'get' | 'post' | 'put' | 'patch' | 'delete';

export const verbOf = (route: string): Verb => route.split(' ')[0]!.toLowerCase() as Verb;
export const registeredPathOf = (route: string): string => route.split(' ')[1]!;
export const isWrite = (route: string): boolean => verbOf(route) !== 'get';

export const clientOf = ({ cast }: World, actor: Actor): SignedInClient =>
  actor === 'brand' ? cast.brand : actor === 'admin' ? cast.admin : cast.creator;

/** Who makes this call: the case's own somebody, a guest, or the actor of the cast. */
export const callerOf = (api: TestApp, world: World, actor: Actor, call: Call): TestClient =>
  actor === 'guest' ? api.guest() : (call.as ?? clientOf(world, actor));

/** @param raw sent as it is in place of the call's body */
export function send(client: TestClient, route: string, call: Call, raw?: { body: string; type: string }) {
  const verb = verbOf(route);
  const path = pathOf(registeredPathOf(route), call);
  const headers = headersOf(call);
  if (raw) return client.send(verb, path, raw.body, { ...headers, 'content-type': raw.type });
  return client.send(verb, path, verb === 'get' ? undefined : (call.body ?? {}), headers);
}
