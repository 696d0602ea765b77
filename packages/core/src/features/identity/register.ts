import { Injectable } from '@nestjs/common';
import { TransactionRunner } from '../../platform/db/index.js';
import { assertUncommonPassword, Passwords } from './passwords.js';
import type { Origin, SignedIn } from './session-user.js';
import { Sessions } from './sessions.repository.js';
import { Users } from './users.repository.js';

export interface Registration {
  email: string;
  password: string;
  role: 'BRAND' | 'CREATOR';
  displayName: string;
}

/**
 * Makes the account, the empty profile of its role and the first session, all or nothing. The password is
 * hashed before the transaction opens. A retry after success finds the e-mail taken.
 */
@Injectable()
export class Register {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly passwords: Passwords,
    private readonly users: Users,
    private readonly sessions: Sessions,
  ) {}

  async execute({ password, ...registration }: Registration, origin: Origin): Promise<SignedIn> {
    assertUncommonPassword(password, 'password');
    const passwordHash = await this.passwords.hash(password);
    return this.transactions.run(async (tx) => {
      const user = await this.users.create(tx, {
        ...registration,
        email: registration.email.toLowerCase(),
        passwordHash,
      });
      const { token } = await this.sessions.open(tx, user.id, origin);
      return { user, token };
    });
  }
}
