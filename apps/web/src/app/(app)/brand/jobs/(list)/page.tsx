import { Clapperboard, Plus } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { JobRow } from '@/features/brand-jobs/job-row';
import { JOB_TAB_NAMES, jobsOfTab } from '@/features/brand-jobs/job-tabs';
import { collect } from '@/lib/api/collect';
import { fetchData } from '@/lib/api/server';
import { known, withQuery, type SearchParams } from '@/lib/search-params';
import { EmptyState } from '@/ui/empty-state';
import { LinkButton } from '@/ui/link-button';
import { PageHeader } from '@/ui/page-header';
import { TabLinks } from '@/ui/tab-links';

/** A brand has tens of jobs, not thousands: all of them are counted and divided into tabs here. */
const SHOWN_AT_MOST = 200;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('brandJobs');
  return { title: t('title') };
}

export default async function BrandJobsPage({ searchParams }: { searchParams: SearchParams }) {
  const tab = known((await searchParams).tab, JOB_TAB_NAMES) ?? 'all';
  const [t, { items, hasMore }] = await Promise.all([
    getTranslations('brandJobs'),
    collect(SHOWN_AT_MOST, (query) => fetchData((api) => api.GET('/api/brand/jobs', { params: { query } }))),
  ]);
  const jobs = jobsOfTab(items, tab);
  const create = (
    <LinkButton href="/brand/jobs/new" icon={<Plus aria-hidden size={18} />}>
      {t('create')}
    </LinkButton>
  );
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} action={create} />
      <TabLinks
        label={t('tabsLabel')}
        tabs={JOB_TAB_NAMES.map((name) => ({
          href: withQuery('/brand/jobs', { tab: name === 'all' ? undefined : name }),
          label: t(`tab.${name}`),
          count: jobsOfTab(items, name).length,
          active: name === tab,
        }))}
      />
      <div className="mt-4 flex flex-col gap-3">
        {jobs.length === 0 && (
          <EmptyState
            icon={<Clapperboard aria-hidden size={24} />}
            title={t(`empty.${tab}`)}
            text={t(`emptyText.${tab}`)}
            action={create}
          />
        )}
        {jobs.map((job) => (
          <JobRow key={job.id} job={job} />
        ))}
        {hasMore && (
          <p className="text-center text-13 text-ink-3">{t('listCut', { count: SHOWN_AT_MOST })}</p>
        )}
      </div>
    </>
  );
}
