import type { ReactNode } from 'react';
import { AdminShell } from '@/features/shell/admin-shell';
import { NoAccess } from '@/features/shell/no-access';
import { PublicFrame } from '@/features/shell/public-frame';
import { ClientMessages } from '@/i18n/client-messages';
import { requireViewer } from '@/lib/session';
import { Toaster } from '@/ui/toaster';

export default async function AdminLayout({ children }: { children: ReactNode }) {
  const viewer = await requireViewer();
  if (viewer.role !== 'ADMIN') {
    return (
      <PublicFrame viewer={viewer}>
        <NoAccess viewer={viewer} />
      </PublicFrame>
    );
  }
  return (
    <ClientMessages areas={['admin']}>
      <AdminShell viewer={viewer}>{children}</AdminShell>
      <Toaster />
    </ClientMessages>
  );
}
