import { createHash, randomBytes } from 'node:crypto';
import { DAY } from '../../platform/clock/index.js';

export const SESSION_IDLE_MS = 7 * DAY;
export const SESSION_ABSOLUTE_MS = 30 * DAY;

/** 256 random bits. */
export const newSessionToken = (): string => randomBytes(32).toString('base64url');

/** Plain SHA-256 is enough: the token is random, nobody can guess it from its hash. */
export const hashSessionToken = (token: string): Buffer => createHash('sha256').update(token).digest();
