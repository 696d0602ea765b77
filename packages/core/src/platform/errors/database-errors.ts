import { AppError, conflict, invariant } from './app-error.js';

interface DriverError {
  code?: string;
  constraint?: string;
  message?: string;
}

/** Lock and serialization failures: the whole transaction may be tried again. */
const RETRYABLE = new Set(['40P01', '40001', '55P03']);
/** The connection or the server went away; whether the work was committed is unknown. */
const CONNECTION_LOST = new Set([
  '57P01',
  '57P02',
  '57P03',
  '08000',
  '08001',
  '08003',
  '08004',
  '08006',
  '53300',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
]);
const CONNECTION_LOST_TEXT =
  /connection terminated|timeout exceeded when trying to connect|client has encountered a connection error|not queryable|server closed the connection|Connection ended/i;

export function isRetryable(error: unknown): boolean {
  return RETRYABLE.has(driverErrorOf(error)?.code ?? '');
}

export function isConnectionLost(error: unknown): boolean {
  const driver = driverErrorOf(error);
  return (
    driver !== undefined &&
    (CONNECTION_LOST.has(driver.code ?? '') || CONNECTION_LOST_TEXT.test(driver.message ?? ''))
  );
}

/** All connections are taken, or the server does not answer: waiting again would only make the queue longer. */
export function isPoolExhausted(error: unknown): boolean {
  return /timeout exceeded when trying to connect/i.test(driverErrorOf(error)?.message ?? '');
}

export function violates(error: unknown, constraint: string): boolean {
  return driverErrorOf(error)?.constraint === constraint;
}

/**
 * The one place where errors of the driver and of Prisma become codes of the contract.
 * Returns undefined for what is not a database error.
 */
export function fromDatabaseError(error: unknown): AppError | undefined {
  if (isConnectionLost(error)) return new AppError('UNAVAILABLE', {}, undefined, { cause: error });
  const driver = driverErrorOf(error);
  switch (driver?.code) {
    case '23505':
    case 'P2002':
      return conflict('ALREADY_EXISTS');
    case '23503':
    case 'P2003':
    case 'P2025':
      return conflict('REFERENCE_MISSING');
    case '23514':
      return driver.constraint === 'ledger_account_floor'
        ? invariant('INSUFFICIENT_FUNDS')
        : invariant('CHECK_FAILED');
    case '40001':
    case '40P01':
    case '55P03':
    case 'P2034':
      return conflict('BUSY');
    case '57014':
    case 'P2028':
      return new AppError('TIMEOUT', {}, undefined, { cause: error });
    case '22P02':
    case '22021':
    case '22P05':
    case '22003':
      return new AppError('VALIDATION_ERROR', { fields: {} });
    case 'P1001':
    case 'P1002':
    case 'P1008':
    case 'P1017':
    case 'P2024':
      return new AppError('UNAVAILABLE', {}, undefined, { cause: error });
    default:
      return undefined;
  }
}

/** Prisma wraps the driver's error in `meta.driverAdapterError.cause`; the original code is the truer one. */
function driverErrorOf(error: unknown): DriverError | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const meta = (
    error as {
      meta?: { driverAdapterError?: { cause?: { originalCode?: string; originalMessage?: string } } };
    }
  ).meta;
  const original = meta?.driverAdapterError?.cause;
  if (original?.originalCode) return { code: original.originalCode, message: original.originalMessage };
  return error as DriverError;
}
