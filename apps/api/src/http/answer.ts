import type { FastifyReply } from 'fastify';
import { AppError } from '@dubl/core/platform/errors';
import { toJsonNumber } from '@dubl/core/platform/money';

export const JSON_TYPE = 'application/json; charset=utf-8';
export const REQUEST_ID_HEADER = 'x-request-id';

/** bigint (money, counters) becomes a JSON integer; Date writes itself in ISO. */
const replacer = (_key: string, value: unknown): unknown =>
  typeof value === 'bigint' ? toJsonNumber(value) : value;

export const successBody = (data: unknown, requestId: string): string =>
  JSON.stringify({ ok: true, data: data ?? {}, requestId }, replacer);

export function failureBody({ code, message, details }: AppError, requestId: string): string {
  return JSON.stringify({ ok: false, error: { code, message, details }, requestId }, replacer);
}

const SECONDS_UNTIL_RETRY = 2;

/** Seconds for `Retry-After`; undefined where trying again later does not help. */
export function retryAfter({ code, details }: AppError): number | undefined {
  if (code !== 'RATE_LIMITED' && code !== 'UNAVAILABLE') return undefined;
  return typeof details.retryAfterSec === 'number' ? details.retryAfterSec : SECONDS_UNTIL_RETRY;
}

export function sendFailure(reply: FastifyReply, error: AppError, requestId: string): void {
  const seconds = retryAfter(error);
  if (seconds !== undefined) void reply.header('retry-after', seconds);
  void reply
    .code(error.status)
    .header(REQUEST_ID_HEADER, requestId)
    .header('content-type', JSON_TYPE)
    .send(failureBody(error, requestId));
}
