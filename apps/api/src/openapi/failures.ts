import type { OpenAPIObject } from '@nestjs/swagger';
import { ERROR_CODES, MESSAGES, RULES, type ErrorCode, type ErrorDetails } from '@dubl/core/platform/errors';

const EXAMPLE_ID = '019abf2e-8c41-7d3a-9f52-6b1c0de4a7f3';

const EXAMPLE_DETAILS: Partial<Record<ErrorCode, ErrorDetails>> = {
  VALIDATION_ERROR: { fields: { 'items.0.url': ['isUrl'] } },
  INVARIANT_VIOLATION: { rule: 'ILLEGAL_TRANSITION', from: 'COMPLETED', action: 'APPROVE' },
  CONFLICT: { reason: 'PRICE_CHANGED', current: 1_500_000 },
  RATE_LIMITED: { retryAfterSec: 12 },
};

/** Name of the shared response with these codes, all of one status. */
export const responseName = (codes: readonly ErrorCode[]): string => codes.join('.');

/** The failure envelope, one example for each code, and each combination of codes that some route has. */
export function failureComponents(combinations: readonly string[]) {
  const examples = ERROR_CODES.map((code) => [
    code,
    {
      value: {
        ok: false,
        error: { code, message: MESSAGES[code], details: EXAMPLE_DETAILS[code] ?? {} },
        requestId: EXAMPLE_ID,
      },
    },
  ]);
  const responses = combinations.map((name) => [name, response(name.split('.'))]);
  return {
    schemas,
    examples: Object.fromEntries(examples) as Record<string, { value: object }>,
    responses: Object.fromEntries(responses) as Record<string, ReturnType<typeof response>>,
  };
}

function response(codes: readonly string[]) {
  const examples = Object.fromEntries(codes.map((code) => [code, { $ref: `#/components/examples/${code}` }]));
  const schema = { $ref: '#/components/schemas/Failure' };
  return { description: codes.join(', '), content: { 'application/json': { schema, examples } } };
}

const schemas: NonNullable<NonNullable<OpenAPIObject['components']>['schemas']> = {
  ErrorCode: { type: 'string', enum: [...ERROR_CODES] },
  Rule: { type: 'string', enum: [...RULES], description: '`details.rule` of INVARIANT_VIOLATION' },
  ErrorDetails: {
    type: 'object',
    additionalProperties: true,
    properties: {
      fields: {
        type: 'object',
        additionalProperties: { type: 'array', items: { type: 'string' } },
        description: 'VALIDATION_ERROR: path of the field → names of the broken rules',
      },
      rule: { $ref: '#/components/schemas/Rule' },
      reason: { type: 'string', description: 'CONFLICT: what has changed' },
      retryAfterSec: { type: 'integer', description: 'RATE_LIMITED' },
    },
  },
  Failure: {
    type: 'object',
    required: ['ok', 'error', 'requestId'],
    properties: {
      ok: { type: 'boolean', enum: [false] },
      error: {
        type: 'object',
        required: ['code', 'message', 'details'],
        properties: {
          code: { $ref: '#/components/schemas/ErrorCode' },
          message: { type: 'string', description: 'Russian, for a person; clients branch on the code' },
          details: { $ref: '#/components/schemas/ErrorDetails' },
        },
      },
      requestId: { type: 'string' },
    },
  },
};
