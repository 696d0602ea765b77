import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { CONFIG, type Config } from '../../platform/config/index.js';
import { FolderTransport } from './folder-transport.js';
import type { MailTransport } from './mail-transport.js';
import { SmtpTransport } from './smtp-transport.js';

/** The way out that the configuration has chosen; none where mail is off. */
@Injectable()
export class Mailer implements OnApplicationShutdown {
  readonly transport: MailTransport | null;

  constructor(@Inject(CONFIG) { mail }: Config) {
    if (mail === null) this.transport = null;
    else this.transport = mail.kind === 'smtp' ? new SmtpTransport(mail) : new FolderTransport(mail);
  }

  onApplicationShutdown(): void {
    this.transport?.close();
  }
}
