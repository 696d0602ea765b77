import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/index.js';
import { AddresseeQueries } from './addressee.queries.js';
import { MailActions } from './mail-actions.js';
import { MailSender } from './mail-sender.js';
import { Mailer } from './mailer.js';

@Module({
  imports: [IdentityModule],
  providers: [MailSender, Mailer, MailActions, AddresseeQueries],
  exports: [MailSender],
})
export class MailModule {}
