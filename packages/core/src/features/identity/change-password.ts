import { Injectable } from '@nestjs/common';
import { TransactionRunner } from '../../platform/db/index.js';
import { AppError } from '../../platform/errors/index.js';
import { assertUncommonPassword, Passwords } from './passwords.js';
import type { Origin, SessionUser } from './session-user.js';
import { SetPassword } from './set-password.js';
import { Sessions } from './sessions.repository.js';
import { Users } from './users.repository.js';

export interface PasswordChange {
  currentPassword: string;
  newPassword: string;
}

/**
 * Sets the password, ends every session and every link to a new one, and opens a fresh one for the caller, all or nothing. The user's
 * row is locked first, so that of two changes at once the later one is checked against the earlier's result.
 */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly passwords: Passwords,
    private readonly users: Users,
    private readonly sessions: Sessions,
    private readonly setPassword: SetPassword,
  ) {}

  /** @returns the token of the new session */
  async execute(user: SessionUser, change: PasswordChange, origin: Origin): Promise<string> {
    assertUncommonPassword(change.newPassword, 'newPassword');
    const passwordHash = await this.passwords.hash(change.newPassword);
    return this.transactions.run(async (tx) => {
      const stored = await this.users.lockForUpdate(tx, user.id);
      if (!(await this.passwords.verify(stored?.passwordHash, change.currentPassword)))
        throw new AppError('INVALID_CREDENTIALS');
      await this.setPassword.execute(tx, user.id, passwordHash);
      const { token } = await this.sessions.open(tx, user.id, origin);
      return token;
    });
  }
}
