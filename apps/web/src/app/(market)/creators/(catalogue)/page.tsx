import { SearchX } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CreatorCard } from '@/features/creators/creator-card';
import { CreatorFilterForm } from '@/features/creators/creator-filter-form';
import {
  countCreatorFilters,
  CREATOR_SORTS,
  creatorFilterParams,
  creatorFilterQuery,
  CREATORS_STEP,
  readCreatorFilters,
} from '@/features/creators/creator-filters';
import { InviteButton } from '@/features/invitations/invite-button';
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
  const t = await getTranslations('profiles');
  return { title: t('creatorsTitle'), description: t('creatorsLead') };
}

export default async function CreatorsPage({ searchParams }: { searchParams: SearchParams }) {
  const filters = readCreatorFilters(await searchParams);
  const [viewer, t, tJobs, tCommon, { items, hasMore }] = await Promise.all([
    findViewer(),
    getTranslations('profiles'),
    getTranslations('jobs'),
    getTranslations('common'),
    collect(filters.show, (page) =>
      fetchData((api) =>
        api.GET('/api/creators', { params: { query: { ...creatorFilterQuery(filters), ...page } } }),
      ),
    ),
  ]);
  const isBrand = viewer?.role === 'BRAND';
  const params = creatorFilterParams(filters);
  const chosen = countCreatorFilters(filters);
  const isFiltered = chosen > 0 || filters.q !== undefined;

  return (
    <>
      <PageHeader title={t('creatorsTitle')} lead={t('creatorsLead')} />
      <div className="grid gap-8 lg:grid-cols-[14rem_minmax(0,1fr)]">
        <aside className="hidden lg:block">
          <CreatorFilterForm key={JSON.stringify(params)} filters={filters} auto />
        </aside>
        <div className="min-w-0">
          <h2 className="sr-only">{t('list')}</h2>
          <div className="mb-6 flex gap-2">
            <SearchBar
              action="/creators"
              label={t('searchLabel')}
              placeholder={t('searchPlaceholder')}
              q={filters.q}
              keep={{ ...params, q: undefined, sort: undefined, show: undefined }}
              sort={{
                label: t('filter.sort'),
                value: filters.sort,
                options: CREATOR_SORTS.map((value) => ({ value, label: t(`sort.${value}`) })),
              }}
            />
            <FilterSheet
              title={chosen > 0 ? tJobs('filtersCount', { count: chosen }) : tJobs('filters')}
              closeLabel={tCommon('close')}
            >
              <CreatorFilterForm filters={filters} auto={false} />
            </FilterSheet>
          </div>
          {items.length === 0 ? (
            <EmptyState
              icon={<SearchX aria-hidden size={24} />}
              title={t('creatorsEmpty')}
              text={t('creatorsEmptyText')}
              action={isFiltered && <LinkButton href="/creators">{tJobs('resetFilters')}</LinkButton>}
            />
          ) : (
            <div className="grid grid-cols-2 gap-x-4 gap-y-8 sm:grid-cols-3 xl:grid-cols-4">
              {items.map((creator) => (
                <CreatorCard
                  key={creator.id}
                  creator={creator}
                  action={
                    isBrand &&
                    creator.isAvailable && (
                      <InviteButton
                        creator={{ id: creator.id, displayName: creator.displayName }}
                        label={t('invite')}
                        fullLabel={t('inviteName', { name: creator.displayName })}
                        variant="secondary"
                        className="w-full"
                      />
                    )
                  }
                />
              ))}
            </div>
          )}
          {hasMore && (
            <LoadMore
              href={withQuery('/creators', { ...params, show: filters.show + CREATORS_STEP })}
              label={tCommon('showMore')}
            />
          )}
        </div>
      </div>
    </>
  );
}
