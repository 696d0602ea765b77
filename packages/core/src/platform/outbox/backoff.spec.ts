import { MAX_ATTEMPTS, backoffMs } from './backoff.js';

describe('back-off of failed events', () => {
  it('doubles from one second', () => {
    expect([1, 2, 3, 4].map((failures) => backoffMs(failures, 0))).toEqual([1_000, 2_000, 4_000, 8_000]);
  });

  it('never exceeds five minutes', () => {
    expect(backoffMs(MAX_ATTEMPTS, 0)).toBe(300_000);
    expect(backoffMs(1_000, 0)).toBe(300_000);
  });

  it('takes off at most half by chance', () => {
    expect(backoffMs(4, 1)).toBe(4_000);
  });
});
