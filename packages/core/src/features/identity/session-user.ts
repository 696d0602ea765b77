import type { Role, UserStatus } from '../../platform/db/index.js';

/** Who calls, as the session table knows at this very request. */
export interface SessionUser {
  id: string;
  email: string;
  role: Role;
  status: UserStatus;
  displayName: string;
  sessionId: string;
}

/** What a user sees of an account of one's own. */
export interface AccountView {
  id: string;
  email: string;
  role: Role;
  displayName: string;
  status: UserStatus;
}

export const accountView = ({ id, email, role, displayName, status }: AccountView): AccountView => ({
  id,
  email,
  role,
  displayName,
  status,
});

/** A fresh session: the token leaves in a cookie and is stored nowhere. */
export interface SignedIn {
  user: AccountView;
  token: string;
}

/** Where a session comes from; shown in the list of sessions. */
export interface Origin {
  ip: string;
  userAgent: string;
}
