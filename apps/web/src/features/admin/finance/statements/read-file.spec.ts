import { describe, expect, it } from '@jest/globals';
import { textOf } from './read-file';

describe('textOf', () => {
  it('reads UTF-8 and leaves out its mark', () => {
    expect(textOf(new TextEncoder().encode('\ufeffсумма;валюта').buffer)).toBe('сумма;валюта');
  });

  it('reads what older spreadsheets write', () => {
    expect(textOf(Uint8Array.from([0xf1, 0xf3, 0xec, 0xec, 0xe0]).buffer)).toBe('сумма');
  });
});
