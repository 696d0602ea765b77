import type { NodemailerError } from 'nodemailer';
import type { SendOutcome } from '../deliveries/index.js';

/** Refusals of this mail or its addressee. A server that refuses us altogether (EAUTH) may be set right. */
const ABOUT_THE_MAIL = ['EENVELOPE', 'EMESSAGE'];

/**
 * Pure. 5xx to the addressee or the message is final; 4xx, time-outs, lost connections and whatever is wrong
 * between us and the server are tried again.
 */
export function outcomeOf(error: unknown): SendOutcome {
  const { code = 'UNKNOWN', responseCode, permanent } = error as NodemailerError;
  const told = responseCode === undefined ? code : `SMTP_${responseCode}`;
  const isFinal = permanent === true && ABOUT_THE_MAIL.includes(code);
  return { status: isFinal ? 'FAILED' : 'RETRY', error: told };
}
