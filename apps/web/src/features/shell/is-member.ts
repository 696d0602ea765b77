import type { Viewer } from '@/lib/session';

export type Member = Viewer & { role: 'BRAND' | 'CREATOR' };

/** A brand or a creator: those whose frame is AppShell. */
export function isMember(viewer: Viewer | null): viewer is Member {
  return viewer !== null && viewer.role !== 'ADMIN';
}
