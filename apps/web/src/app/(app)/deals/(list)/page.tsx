import { Handshake } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DealRow } from '@/features/deals/deal-row';
import { DEAL_TABS, dealTabQuery, type DealTab } from '@/features/deals/deal-tabs';
import { collect } from '@/lib/api/collect';
import { fetchData } from '@/lib/api/server';
import { known, wholeNumber, withQuery, type SearchParams } from '@/lib/search-params';
import { requireViewer } from '@/lib/session';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { LinkButton } from '@/ui/link-button';
import { LoadMore } from '@/ui/load-more';
import { PageHeader } from '@/ui/page-header';
import { TabLinks } from '@/ui/tab-links';

const STEP = 20;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('deals');
  return { title: t('title') };
}

export default async function DealsPage({ searchParams }: { searchParams: SearchParams }) {
  const params = await searchParams;
  const tab: DealTab = known(params.tab, DEAL_TABS) ?? 'all';
  const show = wholeNumber(params.show, { min: STEP, max: 400, fallback: STEP });
  const [t, tCommon, viewer, { items, hasMore }] = await Promise.all([
    getTranslations('deals'),
    getTranslations('common'),
    requireViewer(),
    collect(show, (page) =>
      fetchData((api) => api.GET('/api/deals', { params: { query: { ...dealTabQuery(tab), ...page } } })),
    ),
  ]);
  const href = (target: DealTab) => withQuery('/deals', { tab: target === 'all' ? undefined : target });
  const isBrand = viewer.role === 'BRAND';

  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <TabLinks
        label={t('tabs.label')}
        tabs={DEAL_TABS.map((value) => ({
          href: href(value),
          label: t(`tabs.${value}`),
          active: value === tab,
        }))}
      />
      <div className="mt-6">
        <h2 className="sr-only">{t(`tabs.${tab}`)}</h2>
        {items.length === 0 ? (
          <EmptyState
            icon={<Handshake aria-hidden size={24} />}
            title={tab === 'all' ? t('empty') : tab === 'mine' ? t('emptyMine') : t('emptyTab')}
            text={
              tab === 'all'
                ? t(isBrand ? 'emptyBrand' : 'emptyCreator')
                : tab === 'mine'
                  ? t('emptyMineText')
                  : undefined
            }
            action={
              tab === 'all' ? (
                <LinkButton href={isBrand ? '/brand/jobs' : '/jobs'}>
                  {t(isBrand ? 'toJobsBrand' : 'toJobsCreator')}
                </LinkButton>
              ) : (
                <LinkButton href="/deals" variant="secondary">
                  {tCommon('showAll')}
                </LinkButton>
              )
            }
          />
        ) : (
          <Card className="divide-y divide-line overflow-hidden">
            {items.map((deal) => (
              <DealRow key={deal.id} deal={deal} viewerId={viewer.id} />
            ))}
          </Card>
        )}
        {hasMore && (
          <LoadMore
            href={withQuery('/deals', { tab: tab === 'all' ? undefined : tab, show: show + STEP })}
            label={tCommon('showMore')}
          />
        )}
      </div>
    </>
  );
}
