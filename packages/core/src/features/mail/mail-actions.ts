import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../platform/config/index.js';
import type { EventType } from '../../platform/outbox/index.js';
import type { OutgoingMessage } from '../deliveries/index.js';
import { IssueResetToken } from '../identity/index.js';
import type { MailContent } from './render-mail.js';

export interface MailAction {
  action: MailContent['action'];
  /** The link is a secret made for this very mail: no other attempt carries the same one. */
  isSecret: boolean;
}

const PASSWORD_RESET: EventType = 'PASSWORD_RESET_REQUESTED';

/** Where the button of a mail leads. */
@Injectable()
export class MailActions {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly resetToken: IssueResetToken,
  ) {}

  /** @returns undefined when there is nothing left to do: the mail should not go out */
  async find({ type, eventId, href }: OutgoingMessage): Promise<MailAction | undefined> {
    if (type !== PASSWORD_RESET)
      return { action: { label: 'Открыть на сайте', url: this.pageAt(href) }, isSecret: false };
    const token = await this.resetToken.execute(eventId);
    if (token === undefined) return undefined;
    const url = this.pageAt(`/reset-password?token=${token}`);
    return { action: { label: 'Задать новый пароль', url }, isSecret: true };
  }

  pageAt(path: string): string {
    return new URL(path, this.config.publicUrl).href;
  }
}
