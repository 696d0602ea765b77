import { createClient } from '@dubl/api-client';
import type { ApiError } from './api-error';
import { fetchNamingEndpoint, unwrap, type Payload } from './unwrap';

type Client = ReturnType<typeof createClient>;
type Answer = Parameters<typeof unwrap>[0] extends Promise<infer A> ? A : never;

let client: Client | undefined;

function report(error: ApiError): void {
  // eslint-disable-next-line no-console -- the browser's console is where support asks people to look
  console.warn('API call failed', error.endpoint, error.code, error.rule ?? '', error.requestId);
}

/** Calls the API from the browser, same origin; answers the payload or throws ApiError. */
export function callApi<A extends Answer>(call: (api: Client) => Promise<A>): Promise<Payload<A>> {
  client ??= createClient({ baseUrl: window.location.origin, fetch: fetchNamingEndpoint });
  return unwrap(call(client), { noAnswer: 'NETWORK', requestId: '', report });
}

/** Header of a write that must not happen twice; make it once per intent and keep it for every try of that intent. */
export function idempotencyHeader(key: string): { 'Idempotency-Key': string } {
  return { 'Idempotency-Key': key };
}

export function newIdempotencyKey(): string {
  // Not randomUUID, which a browser offers on secure origins only.
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
