import { AppError, fromDatabaseError } from '@dubl/core/platform/errors';

/** Fails a job in the queue. Carries names and codes only: messages of drivers quote row data. */
export class EventFailed extends Error {
  override name = 'EventFailed';
}

/** What to keep of an error: its class and codes, never its message. */
export function describeFailure(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const { code, details } = error as { code?: unknown; details?: { rule?: unknown } };
  return [error.name, code, details?.rule].filter((part) => typeof part === 'string').join(' ');
}

/** The surroundings failed, not the handler: such a run is repeated and does not count as an attempt. */
export function isOutage(error: unknown): boolean {
  const known = error instanceof AppError ? error : fromDatabaseError(error);
  return known?.code === 'UNAVAILABLE';
}
