import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { MINUTE } from '../../platform/clock/index.js';

export const LINK_CODE_TTL_MS = 10 * MINUTE;
export const MOST_TRIES = 5;

const SELECTOR_LENGTH = 8;
const CODE = /^[\w-]{30}$/;

/**
 * What links an account: 8 characters to find it by and 22 that stand for 128 random bits. Both are letters that a
 * deep link may carry (https://core.telegram.org/bots/features#deep-linking).
 */
export interface LinkCode {
  selector: string;
  secret: string;
}

export const newLinkCode = (): LinkCode => ({
  selector: randomBytes(6).toString('base64url'),
  secret: randomBytes(16).toString('base64url'),
});

export const printLinkCode = ({ selector, secret }: LinkCode): string => `${selector}${secret}`;

/** @returns undefined for what cannot be a code */
export function readLinkCode(text: string): LinkCode | undefined {
  if (!CODE.test(text)) return undefined;
  return { selector: text.slice(0, SELECTOR_LENGTH), secret: text.slice(SELECTOR_LENGTH) };
}

/** Plain SHA-256 is enough: the secret is random, nobody can guess it from its hash. */
export const hashSecret = (secret: string): Buffer => createHash('sha256').update(secret).digest();

export const matchesSecret = (secret: string, hash: Uint8Array): boolean =>
  timingSafeEqual(hashSecret(secret), hash);
