import { Injectable } from '@nestjs/common';
import { TransactionRunner } from '../../platform/db/index.js';
import { notFound } from '../../platform/errors/index.js';
import type { SessionUser } from './session-user.js';
import { Sessions } from './sessions.repository.js';

/** Ends one session of the caller; somebody else's, or one that has ended, is not found. */
@Injectable()
export class RevokeSession {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly sessions: Sessions,
  ) {}

  async execute(user: SessionUser, sessionId: string): Promise<void> {
    const revoked = await this.transactions.run((tx) => this.sessions.revoke(tx, user.id, sessionId));
    if (!revoked) throw notFound();
  }
}

/** Ends every session of the caller but the one that asks. */
@Injectable()
export class RevokeOtherSessions {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly sessions: Sessions,
  ) {}

  async execute(user: SessionUser): Promise<void> {
    await this.transactions.run((tx) => this.sessions.revokeAll(tx, user.id, user.sessionId));
  }
}
