import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits. */
export const newSecretToken = (): string => randomBytes(32).toString('base64url');

/** Plain SHA-256 is enough: the token is random, nobody can guess it from its hash. */
export const hashSecretToken = (token: string): Buffer => createHash('sha256').update(token).digest();
