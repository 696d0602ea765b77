import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../platform/config/index.js';
import { TransactionRunner } from '../../platform/db/index.js';
import { illegalTransition, invariant } from '../../platform/errors/index.js';
import { newLinkCode, printLinkCode } from './link-code.js';
import { TelegramAccounts } from './telegram-accounts.repository.js';

export interface StartedLink {
  /** To be sent to the bot by hand where the link does not open. */
  code: string;
  /** With @. */
  bot: string;
  deepLink: string;
  expiresAt: Date;
}

/**
 * Gives the user a code that links the Telegram account which sends it to the bot. The code is shown once and kept as
 * a hash; asking again voids the earlier one.
 */
@Injectable()
export class StartTelegramLink {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly accounts: TelegramAccounts,
    @Inject(CONFIG) private readonly config: Pick<Config, 'telegram'>,
  ) {}

  /** @throws TELEGRAM_OFF; ILLEGAL_TRANSITION when an account is linked already */
  async execute(userId: string): Promise<StartedLink> {
    const { telegram } = this.config;
    if (!telegram) throw invariant('TELEGRAM_OFF');
    const linkCode = newLinkCode();
    const expiresAt = await this.transactions.run(async (tx) => {
      if (await this.accounts.isLinked(tx, userId)) throw illegalTransition('LINKED', 'LINK');
      return this.accounts.putCode(tx, userId, linkCode);
    });
    const code = printLinkCode(linkCode);
    const deepLink = new URL(telegram.username, telegram.linkRoot);
    deepLink.searchParams.set('start', code);
    return { code, bot: `@${telegram.username}`, deepLink: deepLink.href, expiresAt };
  }
}
