import { Injectable } from '@nestjs/common';
import { TransactionRunner } from '../../platform/db/index.js';
import { AppError } from '../../platform/errors/index.js';
import { Outbox } from '../../platform/outbox/index.js';
import { Passwords } from './passwords.js';
import { accountView, type Origin, type SignedIn } from './session-user.js';
import { Sessions } from './sessions.repository.js';
import { UserQueries } from './users.queries.js';

/**
 * Opens a session, and tells the owner of the account of it when the device is new. A wrong password and an unknown e-mail answer
 * alike, in text and in time. Blocked users may log in: they may still read and ask for their money.
 */
@Injectable()
export class LogIn {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly passwords: Passwords,
    private readonly users: UserQueries,
    private readonly sessions: Sessions,
    private readonly outbox: Outbox,
  ) {}

  async execute(email: string, password: string, origin: Origin): Promise<SignedIn> {
    const found = await this.users.findCredentials(email.toLowerCase());
    const matches = await this.passwords.verify(found?.passwordHash, password);
    if (!found || !matches) throw new AppError('INVALID_CREDENTIALS');
    const user = accountView(found);
    return this.transactions.run(async (tx) => {
      const isNewDevice = !(await this.sessions.knowsDevice(tx, user.id, origin));
      const { id, token } = await this.sessions.open(tx, user.id, origin);
      if (!isNewDevice) return { user, token };
      const payload = { userId: user.id, sessionId: id };
      await this.outbox.append(tx, {
        type: 'SESSION_CREATED',
        aggregateType: 'user',
        aggregateId: user.id,
        payload,
      });
      return { user, token };
    });
  }
}
