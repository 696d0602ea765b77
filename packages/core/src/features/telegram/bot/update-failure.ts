import { GrammyError, HttpError } from 'grammy';

/** Class and code alone: messages quote texts and addresses with the token. */
export function nameOfFailure(error: unknown): string {
  const cause = (error as { error?: unknown }).error ?? error; // grammY wraps what a handler throws
  if (cause instanceof GrammyError) return `TELEGRAM_${cause.error_code} ${cause.method}`;
  if (cause instanceof HttpError) return 'NO_ANSWER';
  return cause instanceof Error ? cause.name : typeof cause;
}
