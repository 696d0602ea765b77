import { describe, expect, it } from '@jest/globals';
import { shortageOf } from './balance';

describe('shortageOf', () => {
  it('asks for what is missing and for no more', () => {
    expect(shortageOf({ availableMinor: 700, debtMinor: 0 }, 1_000)).toEqual({
      shortMinor: 300,
      topUpMinor: 300,
    });
    expect(shortageOf({ availableMinor: 1_000, debtMinor: 0 }, 1_000)).toEqual({
      shortMinor: 0,
      topUpMinor: 0,
    });
  });

  it('adds the debt that the incoming money pays off first', () => {
    expect(shortageOf({ availableMinor: 0, debtMinor: 400 }, 1_000)).toEqual({
      shortMinor: 1_000,
      topUpMinor: 1_400,
    });
  });
});
