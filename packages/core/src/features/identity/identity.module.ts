import { Module } from '@nestjs/common';
import { ChangePassword } from './change-password.js';
import { CreateAdmin } from './create-admin.js';
import { IssueResetToken } from './issue-reset-token.js';
import { LogIn } from './log-in.js';
import { LogOut } from './log-out.js';
import { PasswordResetQueries } from './password-resets.queries.js';
import { PasswordResets } from './password-resets.repository.js';
import { Passwords } from './passwords.js';
import { Register } from './register.js';
import { RemoveOldResets } from './remove-old-resets.js';
import { RequestPasswordReset } from './request-password-reset.js';
import { ResetPassword } from './reset-password.js';
import { RevokeOtherSessions, RevokeSession } from './revoke-sessions.js';
import { SessionQueries } from './sessions.queries.js';
import { Sessions } from './sessions.repository.js';
import { SetPassword } from './set-password.js';
import { UserSearch } from './user-search.queries.js';
import { UserQueries } from './users.queries.js';
import { Users } from './users.repository.js';

const useCases = [
  Register,
  LogIn,
  LogOut,
  ChangePassword,
  RequestPasswordReset,
  IssueResetToken,
  ResetPassword,
  RemoveOldResets,
  RevokeSession,
  RevokeOtherSessions,
  CreateAdmin,
];
const stores = [Sessions, SessionQueries, PasswordResets, PasswordResetQueries, Users, UserQueries];

@Module({
  providers: [...useCases, ...stores, Passwords, SetPassword, UserSearch],
  exports: [...useCases, Sessions, SessionQueries, UserSearch],
})
export class IdentityModule {}
