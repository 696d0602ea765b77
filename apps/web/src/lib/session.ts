import 'server-only';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { ApiError } from './api/api-error';
import { signInPath, tryFetch } from './api/server';

export type Role = 'BRAND' | 'CREATOR' | 'ADMIN';

/** Who is looking at the page. */
export interface Viewer {
  id: string;
  email: string;
  role: Role;
  displayName: string;
}

const SESSION_COOKIES = ['__Host-dubl_session', 'dubl_session'];

/** The signed-in person, or null for a guest; asked once a request. */
export const findViewer = cache(async (): Promise<Viewer | null> => {
  const jar = await cookies();
  if (!SESSION_COOKIES.some((name) => jar.has(name))) return null;
  try {
    return (await tryFetch((api) => api.GET('/api/auth/me'))).user;
  } catch (error) {
    // An old cookie makes a guest. Anything else is a fault that a page must not hide behind «Войти».
    if (error instanceof ApiError && error.status === 401) return null;
    throw error;
  }
});

/** The signed-in person; a guest is sent to sign in and comes back afterwards. */
export async function requireViewer(): Promise<Viewer> {
  return (await findViewer()) ?? redirect(await signInPath());
}

/** The page that is home to a role. */
export function homePath(role: Role): string {
  return role === 'ADMIN' ? '/admin' : '/dashboard';
}
