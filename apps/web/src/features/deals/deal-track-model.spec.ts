import { describe, expect, it } from '@jest/globals';
import { trackOf, TRACK_STEPS, type DealStatus } from './deal-track-model';

const picture = (status: DealStatus, { rounds = 0, funded = true, submitted = false } = {}) => {
  const track = trackOf({ status, revisionRoundsUsed: rounds, funded, hasSubmission: submitted });
  return TRACK_STEPS.map((step) => track[step]).join(' ');
};

describe('trackOf', () => {
  it('walks the steps of a deal without changes', () => {
    expect(picture('AWAITING_FUNDING', { funded: false })).toBe('current ahead ahead ahead ahead');
    expect(picture('IN_PROGRESS')).toBe('done current ahead ahead ahead');
    expect(picture('IN_REVIEW', { submitted: true })).toBe('done done current ahead ahead');
    expect(picture('COMPLETED', { submitted: true })).toBe('done done done skipped done');
  });

  it('shows a round of changes and the review after it', () => {
    expect(picture('IN_PROGRESS', { rounds: 1, submitted: true })).toBe('done done done current ahead');
    expect(picture('IN_REVIEW', { rounds: 1, submitted: true })).toBe('done done current done ahead');
    expect(picture('COMPLETED', { rounds: 1, submitted: true })).toBe('done done done done done');
  });

  it('shows where a deal stopped', () => {
    expect(picture('CANCELED', { funded: false })).toBe('stopped ahead ahead ahead ahead');
    expect(picture('CANCELED')).toBe('done stopped ahead ahead ahead');
    expect(picture('DISPUTED', { submitted: true })).toBe('done done stopped ahead ahead');
  });
});
