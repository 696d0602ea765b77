import { Injectable } from '@nestjs/common';
import { Clock, later } from '../../platform/clock/index.js';
import type { Tx } from '../../platform/db/index.js';
import { LINK_CODE_TTL_MS, hashSecret, type LinkCode } from './link-code.js';

/** The only writer of `telegram_account` and `telegram_link_code`. */
@Injectable()
export class TelegramAccounts {
  constructor(private readonly clock: Clock) {}

  async isLinked(tx: Tx, userId: string): Promise<boolean> {
    const row = await tx
      .selectFrom('telegramAccount')
      .select('userId')
      .where('userId', '=', userId)
      .executeTakeFirst();
    return row !== undefined;
  }

  /** Replaces the user's earlier code. @returns until when it may be used */
  async putCode(tx: Tx, userId: string, { selector, secret }: LinkCode): Promise<Date> {
    const expiresAt = later(this.clock.now(), LINK_CODE_TTL_MS);
    const code = { selector, secretHash: hashSecret(secret), expiresAt, tries: 0 };
    await tx
      .insertInto('telegramLinkCode')
      .values({ userId, ...code })
      .onConflict((conflict) => conflict.column('userId').doUpdateSet(code))
      .execute();
    return expiresAt;
  }

  /** Of two people who use one code at once the second waits, and finds it gone. */
  async lockCodeForUpdate(tx: Tx, selector: string) {
    return tx
      .selectFrom('telegramLinkCode')
      .innerJoin('appUser', 'appUser.id', 'telegramLinkCode.userId')
      .select(['telegramLinkCode.userId', 'secretHash', 'expiresAt', 'tries', 'displayName', 'email'])
      .where('selector', '=', selector)
      .where('status', '<>', 'DELETED')
      .forUpdate('telegramLinkCode')
      .executeTakeFirst();
  }

  async countTry(tx: Tx, userId: string): Promise<void> {
    await tx
      .updateTable('telegramLinkCode')
      .set((eb) => ({ tries: eb('tries', '+', 1) }))
      .where('userId', '=', userId)
      .execute();
  }

  async removeCode(tx: Tx, userId: string): Promise<void> {
    await tx.deleteFrom('telegramLinkCode').where('userId', '=', userId).execute();
  }

  /** @returns false when the user or the chat is linked already, to whomever */
  async link(tx: Tx, userId: string, chatId: bigint): Promise<boolean> {
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('telegramAccount')
      .values({ userId, chatId, linkedAt: this.clock.now() })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return numInsertedOrUpdatedRows === 1n;
  }

  /** @returns false when there was no such link */
  async unlink(tx: Tx, by: { userId: string } | { chatId: bigint }): Promise<boolean> {
    const accounts = tx.deleteFrom('telegramAccount');
    const { numDeletedRows } = await (
      'userId' in by ? accounts.where('userId', '=', by.userId) : accounts.where('chatId', '=', by.chatId)
    ).executeTakeFirst();
    return numDeletedRows === 1n;
  }

  /** @returns whose it is, when that is news: of two who notice at once the second changes nothing */
  async markUnreachable(tx: Tx, chatId: bigint): Promise<string | undefined> {
    const row = await tx
      .updateTable('telegramAccount')
      .set({ unreachableSince: this.clock.now() })
      .where('chatId', '=', chatId)
      .where('unreachableSince', 'is', null)
      .returning('userId')
      .executeTakeFirst();
    return row?.userId;
  }

  async markReachable(tx: Tx, chatId: bigint): Promise<void> {
    await tx
      .updateTable('telegramAccount')
      .set({ unreachableSince: null })
      .where('chatId', '=', chatId)
      .execute();
  }
}
