import type { SendMailOptions } from 'nodemailer';
import type { OutgoingMail } from './mail-transport.js';

/** As the mail library takes it. Nothing of it is ever read from a file or an address. */
export function composeMail({ id, to, subject, text, html }: OutgoingMail, from: string): SendMailOptions {
  const host = from.replace(/^.*@/, '').replace(/>.*$/, '');
  return {
    from,
    to,
    subject,
    text,
    html,
    messageId: `<${id}@${host}>`,
    textEncoding: 'base64',
    headers: { 'Auto-Submitted': 'auto-generated' }, // RFC 3834: no machine should answer
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
