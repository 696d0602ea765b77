import type { RenderedMail } from './render-mail.js';

export interface OutgoingMail extends RenderedMail {
  /** A mail that says the same again has the same Message-ID, by which mail programs tell that it is a repeat. */
  id: string;
  to: string;
}

export interface MailTransport {
  /** @returns the Message-ID. Throws what the mail library throws. */
  send(mail: OutgoingMail): Promise<string>;
  close(): void;
}
