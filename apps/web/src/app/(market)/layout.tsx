import type { ReactNode } from 'react';
import { AppShell } from '@/features/shell/app-shell';
import { isMember } from '@/features/shell/is-member';
import { PublicFrame } from '@/features/shell/public-frame';
import { findViewer } from '@/lib/session';

/** Jobs, creators and brands: a guest reads them as public pages, a member without leaving his own frame. */
export default async function MarketLayout({ children }: { children: ReactNode }) {
  const viewer = await findViewer();
  if (isMember(viewer)) return <AppShell viewer={viewer}>{children}</AppShell>;
  return (
    <PublicFrame viewer={viewer}>
      <div className="page py-8">{children}</div>
    </PublicFrame>
  );
}
