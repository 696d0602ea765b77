import { Injectable } from '@nestjs/common';
import { isEmail, length } from 'class-validator';
import { TransactionRunner } from '../../platform/db/index.js';
import { validationError } from '../../platform/errors/index.js';
import { assertUncommonPassword, Passwords } from './passwords.js';
import type { AccountView } from './session-user.js';
import { Users } from './users.repository.js';

export interface NewAdmin {
  email: string;
  password: string;
  displayName: string;
}

/** Only the command line and the seed make admins; no route does. */
@Injectable()
export class CreateAdmin {
  constructor(
    private readonly transactions: TransactionRunner,
    private readonly passwords: Passwords,
    private readonly users: Users,
  ) {}

  async execute({ email, password, displayName }: NewAdmin): Promise<AccountView> {
    if (!isEmail(email)) throw validationError({ email: ['isEmail'] });
    if (!length(password, 8, 128)) throw validationError({ password: ['length'] });
    assertUncommonPassword(password, 'password');
    const passwordHash = await this.passwords.hash(password);
    return this.transactions.run((tx) =>
      this.users.create(tx, { email: email.toLowerCase(), passwordHash, role: 'ADMIN', displayName }),
    );
  }
}
