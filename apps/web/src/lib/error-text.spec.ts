import { describe, expect, it } from '@jest/globals';
import errors from '../../messages/ru/errors.json' with { type: 'json' };
import { errorKey as pick, needsSupportCode, nextStep, type ErrorKey } from './error-text';

const has = (key: ErrorKey) => {
  const [group, name] = key.split('.') as ['code' | 'rule' | 'reason', string];
  return Object.hasOwn(errors[group], name);
};
const errorKey = (failure: Parameters<typeof pick>[0]) => pick(failure, has);

/** The closed sets of the contract; the web may not import the API's code, so they stand here once more, as a test. */
const CODES =
  'VALIDATION_ERROR IDEMPOTENCY_KEY_REQUIRED UNAUTHORIZED STALE_SESSION INVALID_CREDENTIALS FORBIDDEN ACCOUNT_BLOCKED CSRF_REJECTED NOT_FOUND METHOD_NOT_ALLOWED CONFLICT INVARIANT_VIOLATION IDEMPOTENCY_IN_PROGRESS PAYLOAD_TOO_LARGE UNSUPPORTED_MEDIA_TYPE HEADERS_TOO_LARGE IDEMPOTENCY_MISMATCH RATE_LIMITED INTERNAL_ERROR UNAVAILABLE TIMEOUT'.split(
    ' ',
  );
const RULES =
  'ILLEGAL_TRANSITION INSUFFICIENT_FUNDS REVISION_LIMIT JOB_NOT_OPEN NO_SLOTS BRIEF_CHANGED BUDGET_FIXED JOB_HAS_LIVE_DEALS PROFILE_INCOMPLETE DEPOSIT_BELOW_MINIMUM DEPOSIT_ABOVE_LIMIT PAYMENT_REFUSED PAYOUT_BELOW_MINIMUM PAYOUT_ABOVE_LIMIT PAYOUT_ALREADY_OPEN VERIFICATION_REQUIRED METHOD_NOT_SUPPORTED SECOND_ADMIN_REQUIRED CHANNEL_FIXED RESET_LINK_INVALID TELEGRAM_OFF CHECK_FAILED'.split(
    ' ',
  );

describe('errorKey', () => {
  it('has a text for every code and rule of the contract', () => {
    for (const code of CODES) expect(errorKey({ code })).toBe(`code.${code}`);
    for (const rule of RULES) expect(errorKey({ code: 'INVARIANT_VIOLATION', rule })).toBe(`rule.${rule}`);
  });

  it('prefers the rule, then the reason, and falls back on what it does not know', () => {
    expect(errorKey({ code: 'CONFLICT', reason: 'EMAIL_TAKEN' })).toBe('reason.EMAIL_TAKEN');
    expect(errorKey({ code: 'CONFLICT', reason: 'NEW_REASON' })).toBe('code.CONFLICT');
    expect(errorKey({ code: 'INVARIANT_VIOLATION', rule: 'NEW_RULE' })).toBe('code.INVARIANT_VIOLATION');
    expect(errorKey({ code: 'NEW_CODE' })).toBe('fallback');
    expect(errorKey({ code: 'toString', rule: '__proto__' })).toBe('fallback');
  });
});

describe('nextStep', () => {
  it('leads where the refusal can be cured', () => {
    expect(nextStep({ code: 'INVARIANT_VIOLATION', rule: 'INSUFFICIENT_FUNDS' })).toBe('topUp');
    expect(nextStep({ code: 'STALE_SESSION' })).toBe('login');
    expect(nextStep({ code: 'RATE_LIMITED' })).toBeNull();
  });

  it('names only steps that have a caption', () => {
    for (const code of CODES) {
      const step = nextStep({ code });
      if (step) expect(errors.action[step]).toBeTruthy();
    }
  });
});

describe('needsSupportCode', () => {
  it('asks for the code where a person cannot help himself', () => {
    expect(needsSupportCode('code.INTERNAL_ERROR')).toBe(true);
    expect(needsSupportCode('fallback')).toBe(true);
    expect(needsSupportCode('code.CONFLICT')).toBe(false);
  });
});
