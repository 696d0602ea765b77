import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../platform/config/index.js';
import type { ChannelSender, OutgoingMessage, SendOutcome } from '../deliveries/index.js';
import { AddresseeQueries } from './addressee.queries.js';
import { Mailer } from './mailer.js';
import { renderMail, type RenderedMail } from './render-mail.js';
import { outcomeOf } from './smtp-outcome.js';
import { SMTP_CONNECTIONS } from './smtp-transport.js';

/** The channel EMAIL. A repeat after a crash carries the same Message-ID. */
@Injectable()
export class MailSender implements ChannelSender {
  readonly channel = 'EMAIL';
  readonly concurrency = SMTP_CONNECTIONS;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly mailer: Mailer,
    private readonly addressees: AddresseeQueries,
  ) {}

  get isOn(): boolean {
    return this.mailer.transport !== null;
  }

  async send(message: OutgoingMessage): Promise<SendOutcome> {
    const { transport } = this.mailer;
    if (transport === null) return { status: 'SKIPPED', error: 'MAIL_OFF' };
    const to = await this.addressees.findEmail(message.userId);
    if (to === undefined) return { status: 'SKIPPED', error: 'USER_GONE' };
    try {
      const providerMessageId = await transport.send({ id: message.deliveryId, to, ...this.render(message) });
      return { status: 'SENT', providerMessageId };
    } catch (error) {
      return outcomeOf(error);
    }
  }

  private render({ title, body, href, code }: OutgoingMessage): RenderedMail {
    return renderMail({
      title,
      body,
      action: { label: 'Открыть на сайте', url: this.pageAt(href) },
      code,
      checkUrl: this.pageAt(`/check?code=${code}`),
      footer: [`Выбрать, о чём писать: ${this.pageAt('/settings')}`],
    });
  }

  private pageAt(path: string): string {
    return new URL(path, this.config.publicUrl).href;
  }
}
