import { GrammyError, HttpError } from 'grammy';
import { SECOND } from '../../../platform/clock/index.js';

const TOO_MANY = 429;

/** Class and code alone: messages quote texts and addresses with the token. */
export function nameOfFailure(error: unknown): string {
  const cause = causeOf(error);
  if (cause instanceof GrammyError) return `TELEGRAM_${cause.error_code} ${cause.method}`;
  if (cause instanceof HttpError) return 'NO_ANSWER';
  return cause instanceof Error ? cause.name : typeof cause;
}

/** @returns for how long Telegram wants to be left alone; undefined where it did not ask for that */
export function askedWaitMs(error: unknown): number | undefined {
  const cause = causeOf(error);
  if (!(cause instanceof GrammyError) || cause.error_code !== TOO_MANY) return undefined;
  const { retry_after: seconds } = cause.parameters;
  return seconds === undefined ? undefined : seconds * SECOND;
}

/** grammY wraps what a handler throws. */
const causeOf = (error: unknown): unknown => (error as { error?: unknown }).error ?? error;
