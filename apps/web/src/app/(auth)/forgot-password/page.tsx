import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AuthCard } from '@/features/auth/auth-card';
import { ForgotPasswordForm } from '@/features/auth/forgot-password-form';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('auth');
  return { title: t('forgotTitle') };
}

export default async function ForgotPasswordPage() {
  const t = await getTranslations('auth');
  return (
    <AuthCard
      title={t('forgotTitle')}
      lead={t('forgotLead')}
      other={{ question: t('remembered'), label: t('toLogin'), href: '/login' }}
    >
      <ForgotPasswordForm />
    </AuthCard>
  );
}
