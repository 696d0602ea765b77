import { describe, expect, it } from '@jest/globals';
import { readDifference } from './difference-text';

describe('readDifference', () => {
  it('writes currencies by their signs', () => {
    expect(readDifference('12,50 RUB, проводок 3')).toEqual([
      { text: '12,50 ₽, проводок 3', isReference: false },
    ]);
  });

  it('sets names in the books apart', () => {
    expect(readDifference('wallet:0190-7000:RUB 5,00 RUB')).toEqual([
      { text: 'wallet:0190-7000:RUB', isReference: true },
      { text: ' 5,00 ₽', isReference: false },
    ]);
  });

  it('leaves a time of day alone', () => {
    expect(readDifference('24 нояб., 18:30')).toEqual([{ text: '24 нояб., 18:30', isReference: false }]);
  });
});
