import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { PayoutMethod } from './payment-provider.port.js';

const ALGORITHM = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** What people may see of a method. */
export function maskMethod(method: PayoutMethod): string {
  switch (method.kind) {
    case 'SBP':
      return `СБП, ${method.phone.slice(0, 2)} ••• •••-••-${method.phone.slice(-2)}`;
    case 'CARD':
      return `Карта •••• ${method.token.slice(-4)}`;
    case 'BANK':
      return `Счёт •••• ${method.account.slice(-4)}`;
  }
}

/** nonce ‖ tag ‖ ciphertext; the payout's id is bound in, so a row's secret cannot be moved to another row. */
export function encryptMethod(method: PayoutMethod, payoutId: string, key: Buffer): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, key, nonce).setAAD(Buffer.from(payoutId));
  const text = Buffer.concat([cipher.update(JSON.stringify(method)), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), text]);
}

export function decryptMethod(secret: Buffer, payoutId: string, key: Buffer): PayoutMethod {
  const nonce = secret.subarray(0, NONCE_BYTES);
  const tag = secret.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES);
  const decipher = createDecipheriv(ALGORITHM, key, nonce).setAAD(Buffer.from(payoutId)).setAuthTag(tag);
  const text = Buffer.concat([decipher.update(secret.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]);
  return JSON.parse(text.toString()) as PayoutMethod;
}
