import 'server-only';
import { createClient } from '@dubl/api-client';
import { headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { API_URL } from '@/lib/environment';
import { logger } from '@/lib/logger';
import { REQUEST_ID_HEADER } from '@/lib/request-id';
import { ApiError } from './api-error';
import { fetchNamingEndpoint, unwrap, type Payload } from './unwrap';

type Client = ReturnType<typeof createClient>;
type Answer = Parameters<typeof unwrap>[0] extends Promise<infer A> ? A : never;

/** What of the visitor's request goes on to the API: who asks, from where, and under which id to log it. */
const PASSED_ON = [
  'cookie',
  'x-forwarded-for',
  'x-forwarded-proto',
  'x-forwarded-host',
  'user-agent',
  REQUEST_ID_HEADER,
];

async function clientOfThisRequest(): Promise<{ client: Client; requestId: string }> {
  const incoming = await headers();
  const passed: Record<string, string> = {};
  for (const name of PASSED_ON) {
    const value = incoming.get(name);
    if (value) passed[name] = value;
  }
  const client = createClient({
    baseUrl: API_URL,
    headers: passed,
    fetch: (request) => fetchNamingEndpoint(request, { cache: 'no-store' }),
  });
  return { client, requestId: passed[REQUEST_ID_HEADER] ?? '' };
}

/** Calls the API for a server component and throws ApiError; for callers that have an answer to a refusal. */
export async function tryFetch<A extends Answer>(call: (api: Client) => Promise<A>): Promise<Payload<A>> {
  const { client, requestId } = await clientOfThisRequest();
  return unwrap(call(client), { noAnswer: 'UNAVAILABLE', requestId, report });
}

function report({ endpoint, code, rule, status, requestId }: ApiError): void {
  logger.warn({ endpoint, code, rule, status, requestId }, 'API call failed');
}

/**
 * Calls the API for a page: a missing object becomes the 404 page, a lost session the sign-in page that leads back here,
 * and the rest reaches the nearest error boundary with its code and request id.
 */
export async function fetchData<A extends Answer>(call: (api: Client) => Promise<A>): Promise<Payload<A>> {
  try {
    return await tryFetch(call);
  } catch (error) {
    if (error instanceof ApiError) {
      if (error.code === 'NOT_FOUND' || error.code === 'VALIDATION_ERROR') notFound();
      if (error.status === 401) redirect(await signInPath());
    }
    throw error;
  }
}

/** The sign-in page, told where to come back to. */
export async function signInPath(): Promise<string> {
  const path = (await headers()).get('x-page-path') ?? '/dashboard';
  return `/login?next=${encodeURIComponent(path)}`;
}
