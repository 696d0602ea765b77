'use client';

import type { ReactNode } from 'react';
import { callApi } from '@/lib/api/browser';

/** Ends the session; leaves by a full load, so that nothing of the old session stays in memory. */
export function LogoutButton({ children, className }: { children: ReactNode; className?: string }) {
  const logOut = async () => {
    // A session that is gone already is as good as ended.
    await callApi((api) => api.POST('/api/auth/logout')).catch(() => undefined);
    window.location.assign('/');
  };
  return (
    <button type="button" className={className} onClick={() => void logOut()}>
      {children}
    </button>
  );
}
