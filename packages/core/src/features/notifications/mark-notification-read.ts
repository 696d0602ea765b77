import { Injectable } from '@nestjs/common';
import { TransactionRunner, afterCommit } from '../../platform/db/index.js';
import { notFound } from '../../platform/errors/index.js';
import { NotificationsRepository } from './notifications.repository.js';
import { StreamHints } from './stream-hints.js';

/** Marks one notification as read; repeating it changes nothing. The user's other tabs hear of it. */
@Injectable()
export class MarkNotificationRead {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly notifications: NotificationsRepository,
    private readonly hints: StreamHints,
  ) {}

  async execute(id: string, userId: string): Promise<void> {
    await this.transactions.run(async (tx) => {
      if (!(await this.notifications.markRead(tx, id, userId))) throw notFound();
      afterCommit(() => this.hints.notificationsOf(userId));
    });
  }
}
