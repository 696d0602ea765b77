import { Injectable } from '@nestjs/common';
import { TransactionRunner } from '../../platform/db/index.js';
import { illegalTransition } from '../../platform/errors/index.js';
import { TelegramAccounts } from './telegram-accounts.repository.js';

/** Ends the link at once, from the site or from the chat; an unused code goes, too. */
@Injectable()
export class UnlinkTelegram {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly accounts: TelegramAccounts,
  ) {}

  /** @throws ILLEGAL_TRANSITION when nothing is linked, so also on a repeat */
  async execute(userId: string): Promise<void> {
    await this.transactions.run(async (tx) => {
      if (!(await this.accounts.unlink(tx, { userId }))) throw illegalTransition('UNLINKED', 'UNLINK');
      await this.accounts.removeCode(tx, userId);
    });
  }

  /** @returns whether the chat was linked */
  async fromChat(chatId: bigint): Promise<boolean> {
    return this.transactions.run((tx) => this.accounts.unlink(tx, { chatId }));
  }
}
