import { ListChecks } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { JobDesk } from '@/features/admin/jobs/job-desk';
import { ClientMessages } from '@/i18n/client-messages';
import { collect } from '@/lib/api/collect';
import { fetchData } from '@/lib/api/server';
import { known, withQuery, type SearchParams } from '@/lib/search-params';
import { EmptyState } from '@/ui/empty-state';
import { LinkButton } from '@/ui/link-button';
import { TabLinks } from '@/ui/tab-links';

const TABS = ['PENDING', 'REJECTED', 'APPROVED'] as const;
/** More than anybody reads in one sitting; the queue begins with those who wait longest. */
const LISTED = 100;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.jobs');
  return { title: t('title') };
}

export default async function AdminJobsPage({ searchParams }: { searchParams: SearchParams }) {
  const moderationStatus = known((await searchParams).tab, TABS) ?? 'PENDING';
  const [t, tDesk, { items, hasMore }] = await Promise.all([
    getTranslations('admin.jobs'),
    getTranslations('admin.desk'),
    collect(LISTED, (page) =>
      fetchData((api) => api.GET('/api/admin/jobs', { params: { query: { moderationStatus, ...page } } })),
    ),
  ]);
  return (
    <>
      <h1 className="text-20 font-semibold">{t('title')}</h1>
      <div className="mb-4">
        <TabLinks
          label={t('tabs')}
          tabs={TABS.map((tab) => ({
            href: withQuery('/admin/jobs', { tab: tab === 'PENDING' ? undefined : tab }),
            label: t(`tab.${tab}`),
            count: tab === moderationStatus ? items.length : undefined,
            active: tab === moderationStatus,
          }))}
        />
      </div>
      {items.length === 0 ? (
        <EmptyState
          icon={<ListChecks aria-hidden size={24} />}
          title={t(`empty.${moderationStatus}`)}
          text={t(`emptyText.${moderationStatus}`)}
          action={
            moderationStatus !== 'PENDING' && <LinkButton href="/admin/jobs">{t('showPending')}</LinkButton>
          }
        />
      ) : (
        <ClientMessages areas={['admin', 'jobs']}>
          <JobDesk
            key={moderationStatus}
            jobs={items}
            note={hasMore && <p className="mt-2 text-13 text-ink-3">{tDesk('cut', { count: LISTED })}</p>}
          />
        </ClientMessages>
      )}
    </>
  );
}
