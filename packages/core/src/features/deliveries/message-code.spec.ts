import { newMessageCode, parseMessageCode } from './message-code.js';

describe('message codes', () => {
  it('are eight letters that cannot be mistaken for each other', () => {
    for (let count = 0; count < 200; count += 1) expect(newMessageCode()).toMatch(/^[2-9A-HJKMNP-Z]{8}$/);
  });

  it('are understood in any case, with spaces and dashes', () => {
    const code = newMessageCode();
    expect(parseMessageCode(` ${code.slice(0, 4).toLowerCase()}-${code.slice(4)} `)).toBe(code);
  });

  it.each(['', 'ABCD', 'ABCDEFGHJ', 'ABCD0000', 'ABCDEFGI', 'ЖЖЖЖЖЖЖЖ'])('are not %j', (typed) => {
    expect(parseMessageCode(typed)).toBeUndefined();
  });
});
