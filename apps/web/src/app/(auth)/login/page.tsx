import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { AuthCard } from '@/features/auth/auth-card';
import { LoginForm } from '@/features/auth/login-form';
import { safePath } from '@/lib/safe-path';
import { oneOf, type SearchParams } from '@/lib/search-params';
import { findViewer, homePath } from '@/lib/session';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('auth');
  return { title: t('loginTitle') };
}

export default async function LoginPage({ searchParams }: { searchParams: SearchParams }) {
  const [t, viewer, params] = await Promise.all([getTranslations('auth'), findViewer(), searchParams]);
  const next = safePath(oneOf(params.next));
  if (viewer) redirect(next ?? homePath(viewer.role));
  const query = next ? `?next=${encodeURIComponent(next)}` : '';
  return (
    <AuthCard
      title={t('loginTitle')}
      lead={t('loginLead')}
      other={{ question: t('noAccount'), label: t('toRegister'), href: `/register${query}` }}
    >
      <LoginForm next={next} />
    </AuthCard>
  );
}
