import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import { TransactionRunner, type Tx } from '../../platform/db/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import { MOST_TRIES, matchesSecret, readLinkCode } from './link-code.js';
import { TelegramAccounts } from './telegram-accounts.repository.js';

export type LinkOutcome =
  | { outcome: 'LINKED'; displayName: string }
  /** Unknown, used, expired, or tried too often: nobody learns which. */
  | { outcome: 'WRONG_CODE' }
  /** The account or the user is linked already. */
  | { outcome: 'TAKEN' };

/**
 * Links the Telegram account that sent a code to the user who was given it, and tells the user on the site. Link, used
 * code and event are one transaction. A refusal counts as a try of the code, so it is returned, not thrown: thrown, it
 * would take the count with it. Sent again, the code is a wrong one.
 */
@Injectable()
export class ConfirmTelegramLink {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly accounts: TelegramAccounts,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async execute(text: string, chatId: bigint): Promise<LinkOutcome> {
    const code = readLinkCode(text);
    if (!code) return { outcome: 'WRONG_CODE' };
    return this.transactions.run(async (tx) => {
      const stored = await this.accounts.lockCodeForUpdate(tx, code.selector);
      if (!stored || stored.expiresAt <= this.clock.now() || stored.tries >= MOST_TRIES)
        return { outcome: 'WRONG_CODE' };
      const { userId, displayName } = stored;
      if (!matchesSecret(code.secret, stored.secretHash)) return this.refuse(tx, userId, 'WRONG_CODE');
      if (!(await this.accounts.link(tx, userId, chatId))) return this.refuse(tx, userId, 'TAKEN');
      await this.accounts.removeCode(tx, userId);
      await this.outbox.append(tx, {
        type: 'TELEGRAM_LINKED',
        aggregateType: 'user',
        aggregateId: userId,
        payload: { userId },
      });
      return { outcome: 'LINKED', displayName };
    });
  }

  private async refuse(tx: Tx, userId: string, outcome: 'WRONG_CODE' | 'TAKEN'): Promise<LinkOutcome> {
    await this.accounts.countTry(tx, userId);
    return { outcome };
  }
}
