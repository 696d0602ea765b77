import { ExternalLink } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { BrandProfileForm } from '@/features/profiles/brand-profile-form';
import { NoAccess } from '@/features/shell/no-access';
import { ClientMessages } from '@/i18n/client-messages';
import { fetchData } from '@/lib/api/server';
import { requireViewer } from '@/lib/session';
import { Card } from '@/ui/card';
import { LinkButton } from '@/ui/link-button';
import { PageHeader } from '@/ui/page-header';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('profiles.edit');
  return { title: t('brandTitle') };
}

export default async function BrandProfilePage() {
  const viewer = await requireViewer();
  if (viewer.role !== 'BRAND') return <NoAccess viewer={viewer} />;
  const [t, profile] = await Promise.all([
    getTranslations('profiles.edit'),
    fetchData((api) => api.GET('/api/brand/profile')),
  ]);
  return (
    <ClientMessages areas={['profiles']}>
      <div className="mx-auto max-w-feed">
        <PageHeader
          title={t('brandTitle')}
          lead={t('brandLead')}
          action={
            <LinkButton
              href={`/brands/${viewer.id}`}
              variant="secondary"
              icon={<ExternalLink aria-hidden size={16} />}
            >
              {t('publicPage')}
            </LinkButton>
          }
        />
        <Card className="p-4 md:p-6">
          <BrandProfileForm profile={profile} />
        </Card>
      </div>
    </ClientMessages>
  );
}
