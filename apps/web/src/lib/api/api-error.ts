import { isRequestId, REQUEST_ID_HEADER } from '@/lib/request-id';

/** The `error` half of the API's envelope. */
interface ErrorBody {
  code: string;
  message: string;
  details?: Record<string, unknown>;
}

/** What the web knows of a refusal: enough to choose a text, to mark fields, and to find it in the logs. */
export interface Failure {
  code: string;
  rule?: string;
  reason?: string;
  /** Path of the field → names of the broken rules. */
  fields: Record<string, string[]>;
  retryAfterSec?: number;
  requestId: string;
}

/** A call that did not succeed, whatever the cause; `NETWORK` where there was no answer at all. */
export class ApiError extends Error implements Failure {
  override readonly name = 'ApiError';
  readonly code: string;
  readonly rule?: string;
  readonly reason?: string;
  readonly fields: Record<string, string[]>;
  readonly retryAfterSec?: number;
  readonly requestId: string;
  /** Next sends a server error's digest to the browser and hides all the rest in production. */
  readonly digest: string;

  constructor(
    failure: Failure,
    readonly status: number,
    readonly endpoint: string,
  ) {
    super(`${endpoint} ${failure.code} ${failure.rule ?? failure.reason ?? ''} ${failure.requestId}`);
    this.code = failure.code;
    this.rule = failure.rule;
    this.reason = failure.reason;
    this.fields = failure.fields;
    this.retryAfterSec = failure.retryAfterSec;
    this.requestId = failure.requestId;
    this.digest = [DIGEST_MARK, failure.code, failure.rule ?? '', failure.requestId].join(';');
  }
}

const DIGEST_MARK = 'API';

/** Reads back what `digest` carried over the server's border; null where the error is not one of the API's. */
export function failureFromDigest(digest: string | undefined): Failure | null {
  const [mark, code, rule, requestId] = digest?.split(';') ?? [];
  if (mark !== DIGEST_MARK || !code || requestId === undefined) return null;
  return { code, rule: rule || undefined, requestId, fields: {} };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function errorBodyOf(body: unknown): ErrorBody | null {
  if (!isRecord(body) || !isRecord(body.error) || typeof body.error.code !== 'string') return null;
  return {
    code: body.error.code,
    message: text(body.error.message) ?? '',
    details: isRecord(body.error.details) ? body.error.details : {},
  };
}

function fieldsOf(details: Record<string, unknown>): Record<string, string[]> {
  if (!isRecord(details.fields)) return {};
  return Object.fromEntries(
    Object.entries(details.fields).map(([field, rules]) => [
      field,
      Array.isArray(rules) ? rules.map(String) : [],
    ]),
  );
}

/** Makes the error of an answer that is not a success; a body outside the contract counts as a fault of the service. */
export function apiErrorFrom(response: Response, body: unknown, endpoint: string): ApiError {
  const found = errorBodyOf(body);
  const details = found?.details ?? {};
  const header = response.headers.get(REQUEST_ID_HEADER);
  return new ApiError(
    {
      code: found?.code ?? (response.status >= 500 ? 'UNAVAILABLE' : 'INTERNAL_ERROR'),
      rule: text(details.rule),
      reason: text(details.reason),
      fields: fieldsOf(details),
      retryAfterSec: typeof details.retryAfterSec === 'number' ? details.retryAfterSec : undefined,
      requestId: isRequestId(header) ? header : (isRecord(body) && text(body.requestId)) || '',
    },
    response.status,
    endpoint,
  );
}

/** For a catch: an error of our own making has no code of the contract and gets the general text. */
export function asApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  const unknown = new ApiError({ code: 'UNKNOWN', fields: {}, requestId: '' }, 0, '');
  unknown.cause = error;
  return unknown;
}
