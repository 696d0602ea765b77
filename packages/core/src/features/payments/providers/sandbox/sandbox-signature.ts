import { createHmac, timingSafeEqual } from 'node:crypto';

export const SANDBOX_SIGNATURE_HEADER = 'x-sandbox-signature';

/** Hex HMAC-SHA256 of the exact bytes sent. */
export function signSandboxBody(body: string, secret: string): string {
  return createHmac('sha256', secret).update(body).digest('hex');
}

export function isSandboxSignature(signature: unknown, body: string, secret: string): boolean {
  if (typeof signature !== 'string') return false;
  const expected = Buffer.from(signSandboxBody(body, secret));
  const given = Buffer.from(signature);
  return given.length === expected.length && timingSafeEqual(given, expected);
}
