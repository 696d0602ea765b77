import { ApiError, apiErrorFrom, networkError } from './api-error';

/** What openapi-fetch answers: the envelope of a success, or the body of a failure. */
interface Answer {
  data?: unknown;
  error?: unknown;
  response: Response;
}

/** The payload of a route's success envelope. */
export type Payload<A extends Answer> = NonNullable<A['data']> extends { data: infer D } ? D : undefined;

/** Tells of a failed call; the server writes it to its log, the browser to its console. */
export type ReportFailure = (error: ApiError) => void;

/** Waits for a call and takes `{ ok, data }` apart: the data, or a thrown ApiError that was reported. */
export async function unwrap<A extends Answer>(
  call: Promise<A>,
  requestId: string,
  report: ReportFailure,
): Promise<Payload<A>> {
  let answer: A;
  try {
    answer = await call;
  } catch (cause) {
    const error = networkError('', requestId);
    error.cause = cause;
    report(error);
    throw error;
  }
  if (answer.response.ok && isEnvelope(answer.data)) return answer.data.data as Payload<A>;
  const error = apiErrorFrom(answer.response, answer.error, new URL(answer.response.url).pathname);
  report(error);
  throw error;
}

function isEnvelope(body: unknown): body is { data: unknown } {
  return typeof body === 'object' && body !== null && 'data' in body;
}
