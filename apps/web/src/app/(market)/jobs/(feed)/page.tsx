import { SearchX } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { SaveAlert } from '@/features/alerts/save-alert';
import { JobCard } from '@/features/jobs/job-card';
import { JobFilterForm } from '@/features/jobs/job-filter-form';
import {
  countJobFilters,
  JOB_SORTS,
  jobFilterParams,
  jobFilterQuery,
  JOBS_STEP,
  readJobFilters,
} from '@/features/jobs/job-filters';
import { collect } from '@/lib/api/collect';
import { fetchData } from '@/lib/api/server';
import { withQuery, type SearchParams } from '@/lib/search-params';
import { findViewer } from '@/lib/session';
import { EmptyState } from '@/ui/empty-state';
import { FilterSheet } from '@/ui/filter-sheet';
import { LinkButton } from '@/ui/link-button';
import { LoadMore } from '@/ui/load-more';
import { PageHeader } from '@/ui/page-header';
import { SearchBar } from '@/ui/search-bar';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('jobs');
  return { title: t('feedTitle'), description: t('feedLead') };
}

export default async function JobsPage({ searchParams }: { searchParams: SearchParams }) {
  const filters = readJobFilters(await searchParams);
  const [viewer, t, tCommon, { items, hasMore }] = await Promise.all([
    findViewer(),
    getTranslations('jobs'),
    getTranslations('common'),
    collect(filters.show, (page) =>
      fetchData((api) =>
        api.GET('/api/jobs', { params: { query: { ...jobFilterQuery(filters), ...page } } }),
      ),
    ),
  ]);
  const params = jobFilterParams(filters);
  const chosen = countJobFilters(filters);
  // A new search or order starts a new list, from its top.
  const keep = { ...params, q: undefined, sort: undefined, show: undefined };
  const isFiltered = chosen > 0 || filters.q !== undefined;

  return (
    <>
      <PageHeader
        title={t('feedTitle')}
        lead={t('feedLead')}
        action={viewer?.role === 'CREATOR' && <SaveAlert filters={filters} />}
      />
      <div className="grid gap-8 lg:grid-cols-[16rem_minmax(0,1fr)]">
        <aside className="hidden lg:block">
          <JobFilterForm key={JSON.stringify(params)} filters={filters} auto />
        </aside>
        <div className="min-w-0">
          <h2 className="sr-only">{t('list')}</h2>
          <div className="mb-4 flex gap-2">
            <SearchBar
              action="/jobs"
              label={t('searchLabel')}
              placeholder={t('searchPlaceholder')}
              q={filters.q}
              keep={keep}
              sort={{
                label: t('filter.sort'),
                value: filters.sort,
                options: JOB_SORTS.map((value) => ({ value, label: t(`sort.${value}`) })),
              }}
            />
            <FilterSheet
              title={chosen > 0 ? t('filtersCount', { count: chosen }) : t('filters')}
              closeLabel={tCommon('close')}
            >
              <JobFilterForm filters={filters} auto={false} />
            </FilterSheet>
          </div>
          {isFiltered && items.length > 0 && (
            <p className="mb-3 flex flex-wrap items-center gap-x-3 text-ink-2" role="status">
              {t('shown', { count: items.length })}
              <LinkButton href="/jobs" variant="ghost" className="-mx-2 px-2">
                {t('resetFilters')}
              </LinkButton>
            </p>
          )}
          {items.length === 0 ? (
            <EmptyState
              icon={<SearchX aria-hidden size={24} />}
              title={isFiltered ? t('empty') : t('emptyAll')}
              text={isFiltered ? t('emptyText') : t('emptyAllText')}
              action={isFiltered && <LinkButton href="/jobs">{t('resetFilters')}</LinkButton>}
            />
          ) : (
            <div className="grid gap-4 xl:grid-cols-2">
              {items.map((job) => (
                <JobCard key={job.id} job={job} />
              ))}
            </div>
          )}
          {hasMore && (
            <LoadMore
              href={withQuery('/jobs', { ...params, show: filters.show + JOBS_STEP })}
              label={tCommon('showMore')}
            />
          )}
        </div>
      </div>
    </>
  );
}
