import { Injectable } from '@nestjs/common';
import type { ChannelSender, OutgoingMessage, SendOutcome } from '../deliveries/index.js';
import { AddresseeQueries } from './addressee.queries.js';
import { MailActions, type MailAction } from './mail-actions.js';
import type { OutgoingMail } from './mail-transport.js';
import { Mailer } from './mailer.js';
import { renderMail } from './render-mail.js';
import { outcomeOf } from './smtp-outcome.js';
import { SMTP_CONNECTIONS } from './smtp-transport.js';

/** The channel EMAIL. A repeat after a crash carries the same Message-ID, unless what it carries is another secret. */
@Injectable()
export class MailSender implements ChannelSender {
  readonly channel = 'EMAIL';
  readonly concurrency = SMTP_CONNECTIONS;

  constructor(
    private readonly mailer: Mailer,
    private readonly addressees: AddresseeQueries,
    private readonly actions: MailActions,
  ) {}

  get isOn(): boolean {
    return this.mailer.transport !== null;
  }

  async send(message: OutgoingMessage): Promise<SendOutcome> {
    const { transport } = this.mailer;
    if (transport === null) return { status: 'SKIPPED', error: 'MAIL_OFF' };
    const to = await this.addressees.findEmail(message.userId);
    if (to === undefined) return { status: 'SKIPPED', error: 'USER_GONE' };
    const action = await this.actions.find(message);
    if (action === undefined) return { status: 'SKIPPED', error: 'REQUEST_VOID' };
    try {
      const providerMessageId = await transport.send(this.compose(message, to, action));
      return { status: 'SENT', providerMessageId };
    } catch (error) {
      return outcomeOf(error);
    }
  }

  private compose(message: OutgoingMessage, to: string, { action, isSecret }: MailAction): OutgoingMail {
    const { deliveryId, attempt, title, body, code } = message;
    const rendered = renderMail({
      title,
      body,
      action,
      code,
      checkUrl: this.actions.pageAt(`/check?code=${code}`),
      footer: isSecret ? [] : [`Выбрать, о чём писать: ${this.actions.pageAt('/settings')}`],
    });
    // Mail programs hide the second of two mails with one id: here the second alone has the link that works.
    return { id: isSecret ? `${deliveryId}.${attempt}` : deliveryId, to, ...rendered };
  }
}
