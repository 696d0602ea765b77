import { HttpException } from '@nestjs/common';
import {
  AppError,
  fromDatabaseError,
  notFound,
  validationError,
  type ErrorCode,
} from '@dubl/core/platform/errors';

/** Fastify's own refusals. */
const BY_FASTIFY_CODE: Record<string, ErrorCode> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'UNSUPPORTED_MEDIA_TYPE',
  FST_ERR_CTP_BODY_TOO_LARGE: 'PAYLOAD_TOO_LARGE',
  FST_ERR_BAD_URL: 'VALIDATION_ERROR',
  FST_ERR_MAX_PARAM_LENGTH: 'VALIDATION_ERROR',
  ERR_HTTP_REQUEST_TIMEOUT: 'TIMEOUT',
  HPE_HEADER_OVERFLOW: 'HEADERS_TOO_LARGE',
};

/** What Nest throws of its own accord, by status. */
const BY_STATUS: Record<number, ErrorCode> = {
  400: 'VALIDATION_ERROR',
  401: 'UNAUTHORIZED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  405: 'METHOD_NOT_ALLOWED',
  408: 'TIMEOUT',
  413: 'PAYLOAD_TOO_LARGE',
  414: 'VALIDATION_ERROR',
  415: 'UNSUPPORTED_MEDIA_TYPE',
  429: 'RATE_LIMITED',
  503: 'UNAVAILABLE',
};

/** Every error, whatever made it, as a code of the contract; what nobody foresaw is INTERNAL_ERROR with its cause. */
export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  return (
    fromDatabaseError(error) ??
    fromFramework(error) ??
    new AppError('INTERNAL_ERROR', {}, undefined, { cause: error })
  );
}

function fromFramework(error: unknown): AppError | undefined {
  const { code = '', statusCode } = error as { code?: unknown; statusCode?: unknown };
  const status = error instanceof HttpException ? error.getStatus() : statusCode;
  const known = BY_FASTIFY_CODE[String(code)] ?? (typeof status === 'number' ? BY_STATUS[status] : undefined);
  if (known === undefined) return undefined;
  if (known === 'VALIDATION_ERROR') return validationError({ request: ['malformed'] });
  return known === 'NOT_FOUND' ? notFound() : new AppError(known, {}, undefined, { cause: error });
}
