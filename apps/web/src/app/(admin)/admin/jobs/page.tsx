import { ListChecks } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DeskPage } from '@/features/admin/desk/desk-page';
import { JobDesk } from '@/features/admin/jobs/job-desk';
import { ClientMessages } from '@/i18n/client-messages';
import { collect } from '@/lib/api/collect';
import { fetchData } from '@/lib/api/server';
import { known, type SearchParams } from '@/lib/search-params';
import { EmptyState } from '@/ui/empty-state';
import { LinkButton } from '@/ui/link-button';

const TABS = ['PENDING', 'REJECTED', 'APPROVED'] as const;
/** More than anybody reads in one sitting; the queue begins with those who wait longest. */
const LISTED = 100;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.jobs');
  return { title: t('title') };
}

export default async function AdminJobsPage({ searchParams }: { searchParams: SearchParams }) {
  const moderationStatus = known((await searchParams).tab, TABS) ?? 'PENDING';
  const [t, { items, hasMore }] = await Promise.all([
    getTranslations('admin.jobs'),
    collect(LISTED, (page) =>
      fetchData((api) => api.GET('/api/admin/jobs', { params: { query: { moderationStatus, ...page } } })),
    ),
  ]);
  return (
    <DeskPage
      title={t('title')}
      path="/admin/jobs"
      tabs={TABS}
      tab={moderationStatus}
      tabsLabel={t('tabs')}
      tabLabel={(tab) => t(`tab.${tab}`)}
      count={items.length}
      empty={
        <EmptyState
          icon={<ListChecks aria-hidden size={24} />}
          title={t(`empty.${moderationStatus}`)}
          text={t(`emptyText.${moderationStatus}`)}
          action={
            moderationStatus !== 'PENDING' && <LinkButton href="/admin/jobs">{t('showPending')}</LinkButton>
          }
        />
      }
    >
      <ClientMessages areas={['admin', 'jobs']}>
        <JobDesk key={moderationStatus} jobs={items} isCut={hasMore} />
      </ClientMessages>
    </DeskPage>
  );
}
