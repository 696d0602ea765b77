import { Module } from '@nestjs/common';
import { ChangePassword } from './change-password.js';
import { CreateAdmin } from './create-admin.js';
import { LogIn } from './log-in.js';
import { LogOut } from './log-out.js';
import { Passwords } from './passwords.js';
import { Register } from './register.js';
import { RevokeOtherSessions, RevokeSession } from './revoke-sessions.js';
import { SessionQueries } from './sessions.queries.js';
import { Sessions } from './sessions.repository.js';
import { UserSearch } from './user-search.queries.js';
import { UserQueries } from './users.queries.js';
import { Users } from './users.repository.js';

const useCases = [Register, LogIn, LogOut, ChangePassword, RevokeSession, RevokeOtherSessions, CreateAdmin];

@Module({
  providers: [...useCases, Passwords, Sessions, SessionQueries, Users, UserQueries, UserSearch],
  exports: [...useCases, Sessions, SessionQueries, UserSearch],
})
export class IdentityModule {}
