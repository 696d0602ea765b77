import { Injectable } from '@nestjs/common';
import { TransactionRunner } from '../../platform/db/index.js';
import { PasswordResets } from './password-resets.repository.js';
import { newSecretToken } from './secret-token.js';

/**
 * Makes the token of a request at the moment its mail is written. It is made here and not with the request, because
 * it would have to wait in the outbox, in a job and in the row of the delivery, where people and backups read it;
 * so it exists in the memory of the sender and in the mail alone. Sending again makes another one and voids the
 * earlier: a copy that went astray opens nothing.
 */
@Injectable()
export class IssueResetToken {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly resets: PasswordResets,
  ) {}

  /** @returns undefined when the request is void and the mail should not go out */
  async execute(eventId: string): Promise<string | undefined> {
    const token = newSecretToken();
    const isArmed = await this.transactions.run((tx) => this.resets.arm(tx, eventId, token));
    return isArmed ? token : undefined;
  }
}
