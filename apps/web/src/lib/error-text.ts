import type { Failure } from '@/lib/api/api-error';
import type { Messages } from '@/i18n/messages';

type ErrorMessages = Messages['errors'];
export type ErrorKey =
  | 'fallback'
  | `code.${keyof ErrorMessages['code']}`
  | `rule.${keyof ErrorMessages['rule']}`
  | `reason.${keyof ErrorMessages['reason']}`;
export type NextStep = keyof ErrorMessages['action'];

/**
 * The most telling text there is for a refusal: by rule, by reason of a conflict, by code.
 * @param has whether the messages hold a key; passed in, so that the texts are not bundled a second time
 */
export function errorKey(
  { rule, reason, code }: Pick<Failure, 'code' | 'rule' | 'reason'>,
  has: (key: ErrorKey) => boolean,
): ErrorKey {
  const candidates = [rule && `rule.${rule}`, reason && `reason.${reason}`, `code.${code}`] as (
    ErrorKey | undefined
  )[];
  return candidates.find((key) => key && has(key)) ?? 'fallback';
}

const STEP_BY_RULE: Record<string, NextStep> = {
  INSUFFICIENT_FUNDS: 'topUp',
  ILLEGAL_TRANSITION: 'reload',
  JOB_NOT_OPEN: 'jobs',
  VERIFICATION_REQUIRED: 'profile',
  PROFILE_INCOMPLETE: 'profile',
  NO_SLOTS: 'reload',
  RESET_LINK_INVALID: 'forgotPassword',
  CHECK_FAILED: 'reload',
};

const STEP_BY_CODE: Record<string, NextStep> = {
  UNAUTHORIZED: 'login',
  STALE_SESSION: 'login',
  CONFLICT: 'reload',
  INVARIANT_VIOLATION: 'reload',
  IDEMPOTENCY_MISMATCH: 'reload',
  CSRF_REJECTED: 'reload',
  NOT_FOUND: 'home',
};

/** What a person can press next, where there is something that helps. */
export function nextStep({ rule, code }: Pick<Failure, 'code' | 'rule'>): NextStep | null {
  return (rule && STEP_BY_RULE[rule]) || STEP_BY_CODE[code] || null;
}

const CODES_FOR_SUPPORT: readonly ErrorKey[] = [
  'fallback',
  'code.INTERNAL_ERROR',
  'code.TIMEOUT',
  'code.UNAVAILABLE',
];

/** Only these are of any use to support; the others say all there is to say. */
export function needsSupportCode(key: ErrorKey): boolean {
  return CODES_FOR_SUPPORT.includes(key);
}
