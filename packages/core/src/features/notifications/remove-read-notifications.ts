import { Injectable } from '@nestjs/common';
import { TransactionRunner, afterCommit } from '../../platform/db/index.js';
import { NotificationsRepository } from './notifications.repository.js';
import { StreamHints } from './stream-hints.js';

/** Clears the list: what has been read goes, what has not stays. */
@Injectable()
export class RemoveReadNotifications {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly notifications: NotificationsRepository,
    private readonly hints: StreamHints,
  ) {}

  /** @returns how many went */
  async execute(userId: string): Promise<number> {
    return this.transactions.run((tx) => {
      afterCommit(() => this.hints.notificationsOf(userId));
      return this.notifications.removeRead(tx, userId);
    });
  }
}
