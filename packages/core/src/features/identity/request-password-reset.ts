import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { TransactionRunner } from '../../platform/db/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import { PasswordResets } from './password-resets.repository.js';
import { UserQueries } from './users.queries.js';

/** Longer than the write takes, so that the time of the answer does not tell whether there was one. */
export const ANSWERS_AFTER_MS = 250;

/**
 * Asks for a mail with a link to a new password. Nobody learns from the answer, nor from its time, whether the
 * account exists; who is blocked or gone gets no mail. The event carries no token: the mail makes it.
 */
@Injectable()
export class RequestPasswordReset {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly users: UserQueries,
    private readonly resets: PasswordResets,
    private readonly outbox: Outbox,
  ) {}

  async execute(email: string): Promise<void> {
    await Promise.all([this.request(email.toLowerCase()), sleep(ANSWERS_AFTER_MS)]);
  }

  private async request(email: string): Promise<void> {
    const userId = await this.users.findActiveId(email);
    if (userId === null) return;
    await this.transactions.run(async (tx) => {
      const [eventId] = await this.outbox.append(tx, {
        type: 'PASSWORD_RESET_REQUESTED',
        aggregateType: 'user',
        aggregateId: userId,
        payload: { userId },
      });
      await this.resets.open(tx, eventId!, userId);
    });
  }
}
