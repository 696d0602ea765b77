import { ApiError, apiErrorFrom } from './api-error';

/** What openapi-fetch answers: the envelope of a success, or the body of a failure. */
interface Answer {
  data?: unknown;
  error?: unknown;
  response: Response;
}

/** The payload of a route's success envelope. */
export type Payload<A extends Answer> = NonNullable<A['data']> extends { data: infer D } ? D : undefined;

/** A request that got no answer at all, and where it went: the client itself says only that something failed. */
export class NoAnswer extends Error {
  constructor(
    readonly endpoint: string,
    cause: unknown,
  ) {
    super(`no answer from ${endpoint}`, { cause });
  }
}

/** `fetch` for a client: a failure remembers its endpoint. */
export async function fetchNamingEndpoint(request: Request, init?: RequestInit): Promise<Response> {
  try {
    return await fetch(request, init);
  } catch (cause) {
    throw new NoAnswer(new URL(request.url).pathname, cause);
  }
}

interface UnwrapOptions {
  /** What no answer means here: the visitor's network in the browser, the service itself on the server. */
  noAnswer: 'NETWORK' | 'UNAVAILABLE';
  requestId: string;
  /** Tells of a failed call; the server writes it to its log, the browser to its console. */
  report: (error: ApiError) => void;
}

/** Waits for a call and takes `{ ok, data }` apart: the data, or a thrown ApiError that was reported. */
export async function unwrap<A extends Answer>(
  call: Promise<A>,
  options: UnwrapOptions,
): Promise<Payload<A>> {
  let answer: A;
  try {
    answer = await call;
  } catch (cause) {
    if (!(cause instanceof NoAnswer)) throw cause;
    const error = new ApiError(
      { code: options.noAnswer, fields: {}, requestId: options.requestId },
      0,
      cause.endpoint,
    );
    error.cause = cause;
    options.report(error);
    throw error;
  }
  if (answer.response.ok && isEnvelope(answer.data)) return answer.data.data as Payload<A>;
  const error = apiErrorFrom(answer.response, answer.error, new URL(answer.response.url).pathname);
  options.report(error);
  throw error;
}

function isEnvelope(body: unknown): body is { data: unknown } {
  return typeof body === 'object' && body !== null && 'data' in body;
}
