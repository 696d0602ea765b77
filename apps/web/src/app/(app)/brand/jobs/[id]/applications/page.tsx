import { UsersRound } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { findApplicant } from '@/features/brand-applications/applicant';
import { ApplicationColumn } from '@/features/brand-applications/application-column';
import {
  APPLICATION_SORTS,
  APPLICATION_TAB_NAMES,
  applicationsOfTab,
  comparisonOf,
  sortApplications,
} from '@/features/brand-applications/application-tabs';
import { ComparisonNav } from '@/features/brand-applications/comparison-nav';
import { FilterPills } from '@/features/brand-applications/filter-pills';
import { NoApplications } from '@/features/brand-applications/no-applications';
import { SortSelect } from '@/features/brand-applications/sort-select';
import { JobHead } from '@/features/brand-jobs/job-head';
import { getOwnJob } from '@/features/brand-jobs/own-job';
import { collect } from '@/lib/api/collect';
import { fetchData } from '@/lib/api/server';
import { known, wholeNumber, withQuery, type SearchParams } from '@/lib/search-params';
import { EmptyState } from '@/ui/empty-state';

/** All that a brand will ever look through by hand. */
const READ_AT_MOST = 300;

interface ApplicationsPageProps {
  params: Promise<{ id: string }>;
  searchParams: SearchParams;
}

export async function generateMetadata({ params }: ApplicationsPageProps): Promise<Metadata> {
  const [t, job] = await Promise.all([getTranslations('brandApplications'), getOwnJob((await params).id)]);
  return { title: `${t('title')} · ${job.title}` };
}

export default async function ApplicationsPage({ params, searchParams }: ApplicationsPageProps) {
  const [{ id }, asked] = await Promise.all([params, searchParams]);
  const tab = known(asked.tab, APPLICATION_TAB_NAMES) ?? 'pending';
  const sort = known(asked.sort, APPLICATION_SORTS) ?? 'new';
  const [t, job, { items }] = await Promise.all([
    getTranslations('brandApplications'),
    getOwnJob(id),
    collect(READ_AT_MOST, (query) =>
      fetchData((api) => api.GET('/api/jobs/{id}/applications', { params: { path: { id }, query } })),
    ),
  ]);
  const sorted = sortApplications(applicationsOfTab(items, tab), sort);
  const { at, previous, next, places } = comparisonOf(
    sorted.length,
    wholeNumber(asked.at, { min: 0, max: READ_AT_MOST, fallback: 0 }),
  );
  const shown = await Promise.all(
    places.map(async (place) => {
      const application = sorted[place.index]!;
      return { place, application, creator: await findApplicant(application.creator.id) };
    }),
  );

  const address = (query: Record<string, string | number | undefined>) =>
    withQuery(`/brand/jobs/${id}/applications`, query);
  const here = { tab: tab === 'pending' ? undefined : tab, sort: sort === 'new' ? undefined : sort };
  const stepTo = (index: number | null) =>
    index === null ? null : address({ ...here, at: index || undefined });

  return (
    <>
      <JobHead job={job} section="applications" />
      <div className="mb-4 flex flex-wrap items-center justify-between gap-3">
        <FilterPills
          label={t('tabsLabel')}
          pills={APPLICATION_TAB_NAMES.map((name) => ({
            href: address({ ...here, tab: name === 'pending' ? undefined : name }),
            label: t(`tab.${name}`),
            count: applicationsOfTab(items, name).length,
            isActive: name === tab,
          }))}
        />
        {sorted.length > 1 && (
          <SortSelect
            label={t('sort.label')}
            value={sort}
            options={APPLICATION_SORTS.map((value) => ({
              value,
              label: t(`sort.${value}`),
              href: address({ ...here, sort: value === 'new' ? undefined : value }),
            }))}
          />
        )}
      </div>
      {items.length === 0 ? (
        <NoApplications job={job} />
      ) : sorted.length === 0 ? (
        <EmptyState
          icon={<UsersRound aria-hidden size={24} />}
          title={t(`empty.${tab}`)}
          text={t(`emptyText.${tab}`)}
        />
      ) : (
        <>
          {sorted.length > 1 && (
            <div className="mb-3 flex items-center justify-between gap-3">
              <p role="status" className="text-ink-2 tabular">
                {t('position', { from: at + 1, total: sorted.length })}
              </p>
              <ComparisonNav
                previous={stepTo(previous)}
                next={stepTo(next)}
                labels={{ previous: t('previous'), next: t('next'), hint: t('keysHint') }}
              />
            </div>
          )}
          <div
            role="group"
            aria-label={t('compared')}
            className="grid grid-rows-[repeat(6,auto)] gap-x-4 md:grid-cols-2 xl:grid-cols-3"
          >
            {shown.map(({ application, creator, place }) => (
              <ApplicationColumn
                key={application.id}
                application={application}
                creator={creator}
                job={job}
                place={place}
              />
            ))}
          </div>
        </>
      )}
    </>
  );
}
