import type { ReadMail } from './read-mail.js';

/**
 * What may go wrong with a mail. BUSY_* is answered with 4xx, REFUSE_* with 5xx. HANG never answers the recipient;
 * CUT_* drops the connection: CUT_AFTER when the mail is taken and only the answer is lost.
 */
export type SmtpFault =
  'BUSY_RECIPIENT' | 'REFUSE_RECIPIENT' | 'BUSY_DATA' | 'REFUSE_DATA' | 'HANG' | 'CUT_BEFORE' | 'CUT_AFTER';

export interface ReceivedMail extends ReadMail {
  from: string;
  to: string[];
}

export type TakeFault = (...faults: SmtpFault[]) => SmtpFault | undefined;
