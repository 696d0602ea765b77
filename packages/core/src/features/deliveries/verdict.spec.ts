import { DAY, MINUTE, SECOND, later } from '../../platform/clock/index.js';
import { verdictOn } from './verdict.js';

describe('verdict on a call', () => {
  const now = new Date('2026-11-24T12:00:00Z');
  const fresh = { failures: 0, attempt: 1, createdAt: now };

  it('backs off after a failure, longer each time, up to five minutes', () => {
    const pauses = [0, 3, 30].map((failures) => {
      const verdict = verdictOn({ status: 'RETRY', error: 'HTTP_500' }, { ...fresh, failures }, now);
      expect(verdict).toMatchObject({ status: 'PENDING', failures: failures + 1, lastError: 'HTTP_500' });
      return verdict.nextAttemptAt!.getTime() - now.getTime();
    });
    expect(pauses[0]).toBeLessThanOrEqual(SECOND);
    expect(pauses[1]).toBeGreaterThanOrEqual(4 * SECOND);
    expect(pauses[2]).toBeLessThanOrEqual(5 * MINUTE);
  });

  it('waits exactly as long as the channel asked, and counts no failure', () => {
    const outcome = { status: 'RETRY', error: 'HTTP_429', retryAfterMs: 7_000 } as const;
    expect(verdictOn(outcome, fresh, now)).toEqual({
      status: 'PENDING',
      failures: 0,
      nextAttemptAt: later(now, 7_000),
      lastError: 'HTTP_429',
    });
  });

  it('gives up after as many failures of its own as the channel bears', () => {
    const failed = { status: 'RETRY', error: 'HTTP_500' } as const;
    expect(verdictOn(failed, { ...fresh, failures: 6 }, now, 8)).toMatchObject({ status: 'PENDING' });
    expect(verdictOn(failed, { ...fresh, failures: 7 }, now, 8)).toMatchObject({
      status: 'FAILED',
      failures: 8,
    });
  });

  it('counts nothing while the channel is away, and asks less and less often', () => {
    const outage = { status: 'RETRY', error: 'NO_ANSWER', isOutage: true } as const;
    const verdict = verdictOn(outage, { ...fresh, failures: 7, attempt: 30 }, now, 8);
    expect(verdict).toMatchObject({ status: 'PENDING', failures: 7 });
    expect(verdict.nextAttemptAt!.getTime() - now.getTime()).toBeGreaterThanOrEqual(2 * MINUTE);
  });

  it('gives up a day after the message was written', () => {
    const old = { failures: 200, attempt: 201, createdAt: later(now, -DAY) };
    expect(verdictOn({ status: 'RETRY', error: 'HTTP_500' }, old, now)).toMatchObject({ status: 'FAILED' });
    const late = later(now, -DAY + 10 * MINUTE);
    expect(verdictOn({ status: 'RETRY', error: 'HTTP_500' }, { ...old, createdAt: late }, now)).toMatchObject(
      { status: 'PENDING' },
    );
  });

  it.each(['FAILED', 'SKIPPED', 'BLOCKED'] as const)('takes %s as final', (status) => {
    expect(verdictOn({ status, error: 'HTTP_403' }, fresh, now)).toEqual({
      status,
      failures: 0,
      lastError: 'HTTP_403',
    });
  });
});
