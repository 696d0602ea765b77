import { SquarePen } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ApplicationCard } from '@/features/applications/application-card';
import { groupApplications } from '@/features/applications/application-groups';
import { OwnOffers } from '@/features/applications/own-offers';
import { NoAccess } from '@/features/shell/no-access';
import { ClientMessages } from '@/i18n/client-messages';
import { collect } from '@/lib/api/collect';
import { fetchData } from '@/lib/api/server';
import { wholeNumber, withQuery, type SearchParams } from '@/lib/search-params';
import { requireViewer } from '@/lib/session';

const PATH = '/creator/applications';
const STEP = 30;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('applications');
  return { title: t('title') };
}

export default async function CreatorApplicationsPage({ searchParams }: { searchParams: SearchParams }) {
  const [viewer, params] = await Promise.all([requireViewer(), searchParams]);
  if (viewer.role !== 'CREATOR') return <NoAccess viewer={viewer} />;
  const show = wholeNumber(params.show, { min: STEP, max: 300, fallback: STEP });
  const [t, { items, hasMore }] = await Promise.all([
    getTranslations('applications'),
    collect(show, (page) =>
      fetchData((api) => api.GET('/api/creator/applications', { params: { query: page } })),
    ),
  ]);
  return (
    <ClientMessages areas={['applications']}>
      <OwnOffers
        area="applications"
        icon={SquarePen}
        groups={groupApplications(items).map(([id, applications]) => ({
          id,
          title: t(`groups.${id}`),
          cards: applications.map((application) => (
            <ApplicationCard key={application.id} application={application} />
          )),
        }))}
        moreHref={hasMore ? withQuery(PATH, { show: show + STEP }) : null}
      />
    </ClientMessages>
  );
}
