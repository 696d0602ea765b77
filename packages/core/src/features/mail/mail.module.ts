import { Module } from '@nestjs/common';
import { AddresseeQueries } from './addressee.queries.js';
import { MailSender } from './mail-sender.js';
import { Mailer } from './mailer.js';

@Module({ providers: [MailSender, Mailer, AddresseeQueries], exports: [MailSender] })
export class MailModule {}
