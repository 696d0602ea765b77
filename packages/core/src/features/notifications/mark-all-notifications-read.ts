import { Injectable } from '@nestjs/common';
import { TransactionRunner, afterCommit } from '../../platform/db/index.js';
import { NotificationsRepository } from './notifications.repository.js';
import { StreamHints } from './stream-hints.js';

/** Marks all of a user's notifications as read; repeating it changes nothing. */
@Injectable()
export class MarkAllNotificationsRead {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly notifications: NotificationsRepository,
    private readonly hints: StreamHints,
  ) {}

  /** @returns how many were unread */
  async execute(userId: string): Promise<number> {
    return this.transactions.run((tx) => {
      afterCommit(() => this.hints.notificationsOf(userId));
      return this.notifications.markAllRead(tx, userId);
    });
  }
}
