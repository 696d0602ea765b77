import { describe, expect, it } from '@jest/globals';
import { journalQuery, readJournalFilter } from './journal-filter';

describe('readJournalFilter', () => {
  it('keeps what the API knows and drops what somebody typed', () => {
    expect(
      readJournalFilter({
        kind: 'TIP',
        dealId: '019abf2e-8c41-7d3a-9f52-6b1c0de4a7f3',
        payoutId: '1',
        from: '2026-11-24',
        to: '2026-13-40',
      }),
    ).toEqual({
      kind: 'TIP',
      dealId: '019abf2e-8c41-7d3a-9f52-6b1c0de4a7f3',
      from: '2026-11-24',
    });
  });
});

describe('journalQuery', () => {
  it('takes both days in full, by Moscow', () => {
    expect(journalQuery({ from: '2026-11-24', to: '2026-11-24' })).toEqual({
      from: '2026-11-23T21:00:00.000Z',
      to: '2026-11-24T21:00:00.000Z',
    });
  });
});
