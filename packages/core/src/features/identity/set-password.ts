import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/db/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import { PasswordResets } from './password-resets.repository.js';
import { Sessions } from './sessions.repository.js';
import { Users } from './users.repository.js';

/**
 * What a new password means, however its owner proved himself: no session, and no link to yet another password,
 * outlives the old one, and he is told. Commits with the caller's transaction, which holds the user's row.
 */
@Injectable()
export class SetPassword {
  constructor(
    private readonly users: Users,
    private readonly sessions: Sessions,
    private readonly resets: PasswordResets,
    private readonly outbox: Outbox,
  ) {}

  async execute(tx: Tx, userId: string, passwordHash: string): Promise<void> {
    await this.users.setPassword(tx, userId, passwordHash);
    await this.sessions.revokeAll(tx, userId);
    await this.resets.voidAll(tx, userId);
    await this.outbox.append(tx, {
      type: 'PASSWORD_CHANGED',
      aggregateType: 'user',
      aggregateId: userId,
      payload: { userId },
    });
  }
}
