import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { AuthCard } from '@/features/auth/auth-card';
import { RegisterForm } from '@/features/auth/register-form';
import { safePath } from '@/lib/safe-path';
import { oneOf, type SearchParams } from '@/lib/search-params';
import { findViewer, homePath } from '@/lib/session';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('auth');
  return { title: t('registerTitle') };
}

export default async function RegisterPage({ searchParams }: { searchParams: SearchParams }) {
  const [t, viewer, params] = await Promise.all([getTranslations('auth'), findViewer(), searchParams]);
  if (viewer) redirect(homePath(viewer.role));
  const next = safePath(oneOf(params.next));
  const query = next ? `?next=${encodeURIComponent(next)}` : '';
  return (
    <AuthCard
      title={t('registerTitle')}
      lead={t('registerLead')}
      other={{ question: t('haveAccount'), label: t('toLogin'), href: `/login${query}` }}
    >
      <RegisterForm role={oneOf(params.role) === 'BRAND' ? 'BRAND' : 'CREATOR'} next={next} />
    </AuthCard>
  );
}
