import { describe, expect, it } from '@jest/globals';
import { byCheck, secondsOf, type Reconciliation } from './difference';

describe('byCheck', () => {
  it('leaves out the checks that found nothing and keeps the order of the rest', () => {
    const checks = [{ check: 'ENTRY_CHAIN' }, { check: 'REVERSAL' }, { check: 'JOB_SLOTS' }];
    const differences = [
      { check: 'JOB_SLOTS', subject: 'job:1' },
      { check: 'ENTRY_CHAIN', subject: 'wallet:1' },
      { check: 'JOB_SLOTS', subject: 'job:2' },
    ];
    const found = byCheck({ checks, differences } as unknown as Reconciliation);
    expect(found.map(([{ check }, own]) => [check, own.map(({ subject }) => subject)])).toEqual([
      ['ENTRY_CHAIN', ['wallet:1']],
      ['JOB_SLOTS', ['job:1', 'job:2']],
    ]);
  });
});

describe('secondsOf', () => {
  it('is the whole seconds that a run took', () => {
    expect(secondsOf({ startedAt: '2026-11-24T00:00:00.000Z', finishedAt: '2026-11-24T00:00:02.400Z' })).toBe(
      2,
    );
  });
});
