import { Injectable } from '@nestjs/common';
import { TransactionRunner } from '../../platform/db/index.js';
import { invariant } from '../../platform/errors/index.js';
import { PasswordResetQueries } from './password-resets.queries.js';
import { assertUncommonPassword, Passwords } from './passwords.js';
import { SetPassword } from './set-password.js';
import { PasswordResets } from './password-resets.repository.js';
import { Users } from './users.repository.js';

export interface PasswordReset {
  token: string;
  password: string;
}

/**
 * Sets the password of whoever holds the token, and ends every session and every other token, all or nothing.
 * The user's row is locked first, as in `ChangePassword`: of two resets at once, with one token or with two, the
 * second finds its own used. A blocked user has to talk to us instead.
 */
@Injectable()
export class ResetPassword {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly queries: PasswordResetQueries,
    private readonly passwords: Passwords,
    private readonly users: Users,
    private readonly resets: PasswordResets,
    private readonly setPassword: SetPassword,
  ) {}

  /**
   * @returns the e-mail of the account
   * @throws INVARIANT_VIOLATION RESET_LINK_INVALID
   */
  async execute({ token, password }: PasswordReset): Promise<string> {
    assertUncommonPassword(password, 'password');
    // Before the hash: a guessed token must not cost us 19 MiB and a core.
    const userId = await this.queries.findUserId(token);
    if (userId === null) throw invariant('RESET_LINK_INVALID');
    const passwordHash = await this.passwords.hash(password);
    return this.transactions.run(async (tx) => {
      const user = await this.users.lockForUpdate(tx, userId);
      if (user?.status !== 'ACTIVE' || !(await this.resets.markUsed(tx, userId, token)))
        throw invariant('RESET_LINK_INVALID');
      await this.setPassword.execute(tx, userId, passwordHash);
      return user.email;
    });
  }
}
