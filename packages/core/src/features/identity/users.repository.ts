import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import type { Role, Tx, UserStatus } from '../../platform/db/index.js';
import { conflict, violates } from '../../platform/errors/index.js';
import { Ids } from '../../platform/ids/index.js';
import type { AccountView } from './session-user.js';

export interface NewUser {
  email: string;
  passwordHash: string;
  role: Role;
  displayName: string;
}

export interface LockedUser {
  email: string;
  passwordHash: string;
  status: UserStatus;
}

/** The only writer of `app_user`; also puts in the empty profile that a role starts with. */
@Injectable()
export class Users {
  constructor(
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** @throws CONFLICT EMAIL_TAKEN; the unique index decides, so two parallel registrations cannot both win */
  async create(tx: Tx, user: NewUser): Promise<AccountView> {
    const id = this.ids.next();
    try {
      await tx
        .insertInto('appUser')
        .values({ ...user, id, createdAt: this.clock.now() })
        .execute();
    } catch (error) {
      throw violates(error, 'app_user_email_key') ? conflict('EMAIL_TAKEN') : error;
    }
    await this.createEmptyProfile(tx, id, user);
    return { id, email: user.email, role: user.role, displayName: user.displayName, status: 'ACTIVE' };
  }

  /** Locked, so that of two password changes the second sees the first. */
  async lockForUpdate(tx: Tx, id: string): Promise<LockedUser | undefined> {
    return tx
      .selectFrom('appUser')
      .select(['email', 'passwordHash', 'status'])
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst();
  }

  async setPassword(tx: Tx, id: string, passwordHash: string): Promise<void> {
    await tx.updateTable('appUser').set({ passwordHash }).where('id', '=', id).execute();
  }

  private async createEmptyProfile(tx: Tx, userId: string, { role, displayName }: NewUser): Promise<void> {
    const now = this.clock.now();
    if (role === 'CREATOR') {
      const none: string[] = [];
      const lists = { languages: none, niches: none, platforms: none };
      await tx
        .insertInto('creatorProfile')
        .values({ userId, ...lists, createdAt: now, updatedAt: now })
        .execute();
    }
    if (role === 'BRAND') {
      await tx
        .insertInto('brandProfile')
        .values({ userId, companyName: displayName, createdAt: now, updatedAt: now })
        .execute();
    }
  }
}
