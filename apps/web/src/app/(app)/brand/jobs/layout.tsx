import type { ReactNode } from 'react';
import { NoAccess } from '@/features/shell/no-access';
import { ClientMessages } from '@/i18n/client-messages';
import { requireViewer } from '@/lib/session';

export default async function BrandJobsLayout({ children }: { children: ReactNode }) {
  const viewer = await requireViewer();
  if (viewer.role !== 'BRAND') return <NoAccess viewer={viewer} />;
  return (
    <ClientMessages areas={['brandJobs', 'brandApplications', 'jobEditor', 'jobs', 'profiles']}>
      {children}
    </ClientMessages>
  );
}
