import { Injectable } from '@nestjs/common';
import { TransactionRunner } from '../../platform/db/index.js';
import type { SessionUser } from './session-user.js';
import { Sessions } from './sessions.repository.js';

/** Ends the session that asks; asking again changes nothing. */
@Injectable()
export class LogOut {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly sessions: Sessions,
  ) {}

  async execute({ id, sessionId }: SessionUser): Promise<void> {
    await this.transactions.run((tx) => this.sessions.revoke(tx, id, sessionId));
  }
}
