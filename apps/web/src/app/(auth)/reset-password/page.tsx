import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AuthCard } from '@/features/auth/auth-card';
import { ResetPasswordForm } from '@/features/auth/reset-password-form';
import { oneOf, type SearchParams } from '@/lib/search-params';
import { LinkButton } from '@/ui/link-button';
import { Notice } from '@/ui/notice';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('auth');
  return { title: t('resetTitle'), robots: { index: false } };
}

/** Where the link in a mail leads. Whether its token is good is only told when it is used: nobody can try tokens here. */
export default async function ResetPasswordPage({ searchParams }: { searchParams: SearchParams }) {
  const t = await getTranslations('auth');
  const token = oneOf((await searchParams).token) ?? '';
  return (
    <AuthCard
      title={t('resetTitle')}
      lead={t('resetLead')}
      other={{ question: t('remembered'), label: t('toLogin'), href: '/login' }}
    >
      {token === '' ? (
        <Notice
          tone="warn"
          title={t('resetNoToken')}
          action={<LinkButton href="/forgot-password">{t('requestLink')}</LinkButton>}
        >
          {t('resetNoTokenText')}
        </Notice>
      ) : (
        <ResetPasswordForm token={token} />
      )}
    </AuthCard>
  );
}
