import { randomInt } from 'node:crypto';

/** Without what looks alike when it is read from a screen or aloud: 0 O, 1 I L. */
const LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const LENGTH = 8;

/** Short enough to type, and one of 850 billion: nobody guesses one that is in use. */
export function newMessageCode(): string {
  return Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('');
}

/** As people type it: any case, with spaces or dashes. Undefined when it cannot be a code. */
export function parseMessageCode(typed: string): string | undefined {
  const code = typed.toUpperCase().replace(/[\s-]/g, '');
  return code.length === LENGTH && [...code].every((letter) => LETTERS.includes(letter)) ? code : undefined;
}
