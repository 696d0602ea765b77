import { HTTP_STATUS, type ErrorCode, type Rule } from './codes.js';
import { MESSAGES, RULE_MESSAGES } from './messages.js';

export type ErrorDetails = Record<string, unknown>;

/** A refusal with a code of the contract. Never retried, never logged as a failure of ours. */
export class AppError extends Error {
  readonly status: number;

  constructor(
    readonly code: ErrorCode,
    readonly details: ErrorDetails = {},
    message: string = MESSAGES[code],
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'AppError';
    this.status = HTTP_STATUS[code];
  }
}

/** 409: the action would break a rule. */
export function invariant(rule: Rule, extra: ErrorDetails = {}): AppError {
  return new AppError('INVARIANT_VIOLATION', { rule, ...extra }, RULE_MESSAGES[rule]);
}

/** 409: the state machine has no such transition from here; repeats and lost races included. */
export function illegalTransition(from: string, action: string): AppError {
  return invariant('ILLEGAL_TRANSITION', { from, action });
}

/** 409: it exists already, or somebody changed it since the caller looked. */
export function conflict(reason: string, current?: unknown): AppError {
  return new AppError('CONFLICT', current === undefined ? { reason } : { reason, current });
}

/** 404, also for an object that exists and is not the caller's. */
export function notFound(): AppError {
  return new AppError('NOT_FOUND');
}

/** @param fields path of the field → names of the broken rules */
export function validationError(fields: Record<string, string[]>): AppError {
  return new AppError('VALIDATION_ERROR', { fields });
}
