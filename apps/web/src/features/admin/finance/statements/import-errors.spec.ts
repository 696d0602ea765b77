import { describe, expect, it } from '@jest/globals';
import { lineErrorsOf } from './import-errors';

describe('lineErrorsOf', () => {
  it('reads places in the file in the order of its lines', () => {
    expect(
      lineErrorsOf({
        'content.12.amount': ['isMoney'],
        'content.4.time': ['isDate'],
        content: ['isNotEmpty'],
        provider: ['isIn'],
      }),
    ).toEqual([
      { line: 4, column: 'time', rule: 'isDate' },
      { line: 12, column: 'amount', rule: 'isMoney' },
    ]);
  });
});
