import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createTransport } from 'nodemailer';
import type { FolderConfig } from '../../platform/config/index.js';
import { composeMail } from './compose-mail.js';
import type { MailTransport, OutgoingMail } from './mail-transport.js';

/** One .eml a message in a folder, which any mail program opens. A repeat writes the same file again. */
export class FolderTransport implements MailTransport {
  private readonly mailer = createTransport({ streamTransport: true, buffer: true });

  constructor(private readonly settings: FolderConfig) {}

  async send(mail: OutgoingMail): Promise<string> {
    const { folder, from } = this.settings;
    const { message, messageId } = await this.mailer.sendMail(composeMail(mail, from));
    await mkdir(folder, { recursive: true });
    const file = path.join(folder, `${mail.id}.eml`);
    await writeFile(`${file}.new`, message as Buffer, { mode: 0o600 });
    await rename(`${file}.new`, file); // whoever watches the folder never sees half a message
    return messageId;
  }

  close(): void {
    this.mailer.close();
  }
}
