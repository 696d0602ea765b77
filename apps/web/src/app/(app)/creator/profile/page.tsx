import { ExternalLink } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PortfolioGrid } from '@/features/creators/portfolio-grid';
import { CreatorProfileForm } from '@/features/profiles/creator-profile-form';
import { NoAccess } from '@/features/shell/no-access';
import { StatusBadge } from '@/features/status/status-badge';
import { ClientMessages } from '@/i18n/client-messages';
import { fetchData } from '@/lib/api/server';
import { requireViewer } from '@/lib/session';
import { Card, Section } from '@/ui/card';
import { LinkButton } from '@/ui/link-button';
import { PageHeader } from '@/ui/page-header';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('profiles.edit');
  return { title: t('creatorTitle') };
}

export default async function CreatorProfilePage() {
  const viewer = await requireViewer();
  if (viewer.role !== 'CREATOR') return <NoAccess viewer={viewer} />;
  const [t, tProfiles, profile] = await Promise.all([
    getTranslations('profiles.edit'),
    getTranslations('profiles'),
    fetchData((api) => api.GET('/api/creator/profile')),
  ]);
  return (
    <ClientMessages areas={['profiles']}>
      <div className="mx-auto flex max-w-feed flex-col gap-6">
        <PageHeader
          title={t('creatorTitle')}
          lead={
            <span className="flex flex-col items-start gap-2">
              {t('creatorLead')}
              <StatusBadge entity="verification" code={profile.verificationStatus} side="creator" />
            </span>
          }
          action={
            profile.isPublic && (
              <LinkButton
                href={`/creators/${viewer.id}`}
                variant="secondary"
                icon={<ExternalLink aria-hidden size={16} />}
              >
                {t('publicPage')}
              </LinkButton>
            )
          }
        />
        <Card className="p-4 md:p-6">
          <CreatorProfileForm profile={profile} />
        </Card>
        {profile.portfolio.length > 0 && (
          <Section title={tProfiles('portfolio')}>
            <PortfolioGrid items={profile.portfolio} niches={profile.niches} />
          </Section>
        )}
      </div>
    </ClientMessages>
  );
}
