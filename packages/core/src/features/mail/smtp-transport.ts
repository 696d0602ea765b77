import { createTransport } from 'nodemailer';
import type { SmtpConfig } from '../../platform/config/index.js';
import { composeMail } from './compose-mail.js';
import type { MailTransport, OutgoingMail } from './mail-transport.js';

export const SMTP_CONNECTIONS = 3;

/** A mail server. Connections are kept; credentials never go out in the clear, except to this very machine. */
export class SmtpTransport implements MailTransport {
  private readonly mailer;

  constructor(private readonly settings: SmtpConfig) {
    const { url, timeoutMs } = settings;
    this.mailer = createTransport({
      pool: true,
      url,
      maxConnections: SMTP_CONNECTIONS,
      maxRequeues: 0, // what is tried again, and when, is for the deliveries to say
      requireTLS: !LOOPBACK.test(new URL(url).hostname),
      dnsTimeout: timeoutMs,
      connectionTimeout: timeoutMs,
      greetingTimeout: timeoutMs,
      socketTimeout: timeoutMs,
    });
  }

  async send(mail: OutgoingMail): Promise<string> {
    const { messageId } = await this.mailer.sendMail(composeMail(mail, this.settings.from));
    return messageId;
  }

  close(): void {
    this.mailer.close();
  }
}

const LOOPBACK = /^(localhost|127\.|\[::1\])/;
