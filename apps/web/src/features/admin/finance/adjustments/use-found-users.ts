'use client';

import type { Schema } from '@dubl/api-client';
import { useEffect, useState } from 'react';
import { asApiError, type ApiError } from '@/lib/api/api-error';
import { callApi } from '@/lib/api/browser';

export type FoundUser = Schema<'FoundUserDto'>;

const TYPING_PAUSE_MS = 250;
const SHOWN = 6;

interface Found {
  q: string;
  users: readonly FoundUser[];
  failure: ApiError | null;
}

/** Who matches what is typed, asked for once the typing pauses. */
export function useFoundUsers(q: string): Found | null {
  const [found, setFound] = useState<Found | null>(null);
  useEffect(() => {
    if (!q) return;
    let isCurrent = true;
    const show = (answer: Omit<Found, 'q'>) => isCurrent && setFound({ q, ...answer });
    const timer = setTimeout(() => {
      callApi((api) => api.GET('/api/admin/users', { params: { query: { q, limit: SHOWN } } })).then(
        // Administrators have no balance.
        ({ items }) => show({ users: items.filter(({ role }) => role !== 'ADMIN'), failure: null }),
        (error: unknown) => show({ users: [], failure: asApiError(error) }),
      );
    }, TYPING_PAUSE_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [q]);
  return found && found.q === q ? found : null;
}
