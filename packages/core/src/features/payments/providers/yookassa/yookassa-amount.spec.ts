import fc from 'fast-check';
import { fromAmountValue, toAmountValue } from './yookassa-amount.js';

describe('amounts of YooKassa', () => {
  it.each([
    [1n, '0.01'],
    [10n, '0.10'],
    [100n, '1.00'],
    [105n, '1.05'],
    [123_456n, '1234.56'],
    [1_000_000_000_000n, '10000000000.00'],
  ])('%s kopecks are %s', (minor, value) => {
    expect(toAmountValue(minor)).toBe(value);
    expect(fromAmountValue(value)).toBe(minor);
  });

  it('come back as they were sent, whatever they are', () => {
    fc.assert(
      fc.property(fc.bigInt(1n, 10n ** 14n), (minor) => {
        expect(fromAmountValue(toAmountValue(minor))).toBe(minor);
      }),
    );
  });

  it('may come with fewer digits of kopecks', () => {
    expect(fromAmountValue('7')).toBe(700n);
    expect(fromAmountValue('7.5')).toBe(750n);
  });

  it.each([undefined, null, 7, 7.5, '', '-1.00', '1.005', '1,00', '1e3', ' 1.00', '1.', '.5', 'NaN'])(
    'are not guessed from %p',
    (value) => {
      expect(fromAmountValue(value)).toBeNull();
    },
  );
});
