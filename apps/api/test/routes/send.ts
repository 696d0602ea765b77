import type { TestClient } from '../test-app.js';
import { headersOf, pathOf, type Call } from './call.js';

export type Verb = 'get' | 'post' | 'put' | 'patch' | 'delete';

export const verbOf = (route: string): Verb => route.split(' ')[0]!.toLowerCase() as Verb;
export const registeredPathOf = (route: string): string => route.split(' ')[1]!;
export const isWrite = (route: string): boolean => verbOf(route) !== 'get';

/** @param raw sent as it is in place of the call's body */
export function send(client: TestClient, route: string, call: Call, raw?: { body: string; type: string }) {
  const verb = verbOf(route);
  const path = pathOf(registeredPathOf(route), call);
  const headers = headersOf(call);
  if (raw) return client.send(verb, path, raw.body, { ...headers, 'content-type': raw.type });
  return client.send(verb, path, verb === 'get' ? undefined : (call.body ?? {}), headers);
}
