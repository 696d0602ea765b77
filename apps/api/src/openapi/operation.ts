import { HTTP_STATUS, type ErrorCode } from '@dubl/core/platform/errors';
import { responseName } from './failures.js';
import type { Route } from '../http/route-table.js';

/** The parts of an operation that are filled in here; parameters and bodies come from the DTOs. */
export interface Operation {
  description?: string;
  tags?: string[];
  security?: Record<string, string[]>[];
  parameters?: object[];
  responses?: Record<string, object>;
  'x-error-codes'?: ErrorCode[];
}

export function describeOperation(operation: Operation, route: Route): void {
  const { answers } = route;
  operation.tags = [route.path.split('/')[2] ?? ''];
  operation.security = route.isPublic ? [] : [{ session: [] }];
  operation.parameters = [...(operation.parameters ?? []), ...keyParameter(route)];
  const codes = errorCodesOf(route);
  operation['x-error-codes'] = codes;
  operation.responses = { ...success(route), ...failures(codes) };
  if (answers?.description) operation.description = answers.description;
}

/** Every code that the route may answer: those of its kind and those it names itself. */
export function errorCodesOf(route: Route): ErrorCode[] {
  const isWrite = route.method !== 'GET';
  const codes: ErrorCode[] = [
    'VALIDATION_ERROR',
    'RATE_LIMITED',
    'INTERNAL_ERROR',
    'UNAVAILABLE',
    'TIMEOUT',
    'HEADERS_TOO_LARGE',
  ];
  if (!route.isPublic) codes.push('UNAUTHORIZED', 'STALE_SESSION');
  if (route.roles) codes.push('FORBIDDEN');
  if (/:/.test(route.path)) codes.push('NOT_FOUND');
  if (isWrite) codes.push('CSRF_REJECTED', 'PAYLOAD_TOO_LARGE', 'UNSUPPORTED_MEDIA_TYPE', 'CONFLICT');
  if (isWrite && !route.isPublic && !route.allowsBlocked) codes.push('ACCOUNT_BLOCKED');
  if (route.idempotency !== 'ignored') codes.push('IDEMPOTENCY_IN_PROGRESS', 'IDEMPOTENCY_MISMATCH');
  if (route.idempotency === 'required') codes.push('IDEMPOTENCY_KEY_REQUIRED');
  return [...new Set([...codes, ...(route.answers?.errors ?? [])])].sort();
}

function success({ answers, isRaw }: Route): Record<string, object> {
  if (isRaw) return { 200: { description: answers?.description ?? 'Not wrapped in the envelope' } };
  const data = answers?.dto ? { $ref: `#/components/schemas/${answers.dto.name}` } : { type: 'object' };
  const schema = {
    type: 'object',
    required: ['ok', 'data', 'requestId'],
    properties: { ok: { type: 'boolean', enum: [true] }, data, requestId: { type: 'string' } },
  };
  return { [answers?.status ?? 200]: { description: 'Done', content: { 'application/json': { schema } } } };
}

/** By reference: the same few combinations of codes stand on every route. */
function failures(codes: ErrorCode[]): Record<string, object> {
  const byStatus = Object.entries(Object.groupBy(codes, (code) => HTTP_STATUS[code]));
  return Object.fromEntries(
    byStatus.map(([status, ofStatus = []]) => [
      status,
      { $ref: `#/components/responses/${responseName(ofStatus)}` },
    ]),
  );
}

function keyParameter({ idempotency }: Route): object[] {
  if (idempotency === 'ignored') return [];
  return [
    {
      name: 'Idempotency-Key',
      in: 'header',
      required: idempotency === 'required',
      description:
        'The same key and request again answer what was answered first, with `idempotency-replayed: true`',
      schema: { type: 'string', minLength: 8, maxLength: 255 },
    },
  ];
}
