import { redirect } from 'next/navigation';
import type { ReactNode } from 'react';
import { ClientMessages } from '@/i18n/client-messages';
import { AppShell } from '@/features/shell/app-shell';
import { isMember } from '@/features/shell/is-member';
import { requireViewer } from '@/lib/session';
import { Toaster } from '@/ui/toaster';

export default async function AppLayout({ children }: { children: ReactNode }) {
  const viewer = await requireViewer();
  if (!isMember(viewer)) redirect('/admin');
  return (
    <ClientMessages areas={[]}>
      <AppShell viewer={viewer}>{children}</AppShell>
      <Toaster />
    </ClientMessages>
  );
}
