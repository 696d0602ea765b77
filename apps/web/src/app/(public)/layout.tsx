import type { ReactNode } from 'react';
import { PublicFrame } from '@/features/shell/public-frame';
import { findViewer } from '@/lib/session';

export default async function PublicLayout({ children }: { children: ReactNode }) {
  return <PublicFrame viewer={await findViewer()}>{children}</PublicFrame>;
}
