import { Injectable } from '@nestjs/common';
import { TransactionRunner } from '../../platform/db/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import { TelegramAccounts } from './telegram-accounts.repository.js';

/**
 * Keeps what Telegram says of a chat: whether it takes our messages. The user is told on the site when it stops doing
 * so, once, in the same transaction; a repeat changes nothing.
 */
@Injectable()
export class TelegramReachability {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly accounts: TelegramAccounts,
    private readonly outbox: Outbox,
  ) {}

  async lose(chatId: bigint): Promise<void> {
    await this.transactions.run(async (tx) => {
      const userId = await this.accounts.markUnreachable(tx, chatId);
      if (userId === undefined) return;
      await this.outbox.append(tx, {
        type: 'TELEGRAM_UNREACHABLE',
        aggregateType: 'user',
        aggregateId: userId,
        payload: { userId },
      });
    });
  }

  async regain(chatId: bigint): Promise<void> {
    await this.transactions.run((tx) => this.accounts.markReachable(tx, chatId));
  }
}
