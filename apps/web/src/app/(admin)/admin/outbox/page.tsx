import { MailCheck } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DeliveryHealth } from '@/features/admin/outbox/delivery-health';
import { EventTable } from '@/features/admin/outbox/event-table';
import { ClientMessages } from '@/i18n/client-messages';
import { fetchData } from '@/lib/api/server';
import { known, oneOf, withQuery, type SearchParams } from '@/lib/search-params';
import { CursorPager } from '@/ui/cursor-pager';
import { EmptyState } from '@/ui/empty-state';
import { PageHeader } from '@/ui/page-header';
import { TabLinks } from '@/ui/tab-links';

const PATH = '/admin/outbox';
const TABS = ['DEAD', 'WAITING', 'DONE'] as const;
const LIMIT = 50;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('adminOutbox');
  return { title: t('title') };
}

export default async function OutboxPage({ searchParams }: { searchParams: SearchParams }) {
  const params = await searchParams;
  const state = known(params.tab, TABS) ?? 'DEAD';
  const cursor = oneOf(params.cursor);
  const [t, health, { items, nextCursor }] = await Promise.all([
    getTranslations('adminOutbox'),
    fetchData((api) => api.GET('/api/health')),
    fetchData((api) => api.GET('/api/admin/outbox', { params: { query: { state, cursor, limit: LIMIT } } })),
  ]);
  const count = { DEAD: health.outbox.dead, WAITING: health.outbox.backlog, DONE: undefined };
  const hrefOf = (tab: (typeof TABS)[number]) => withQuery(PATH, { tab: tab === 'DEAD' ? undefined : tab });
  return (
    <ClientMessages areas={['adminOutbox']}>
      <PageHeader title={t('title')} lead={t('lead')} />
      <DeliveryHealth health={health} />
      <div className="mb-4">
        <TabLinks
          label={t('tabs')}
          tabs={TABS.map((tab) => ({
            href: hrefOf(tab),
            label: t(`tab.${tab}`),
            count: count[tab],
            active: tab === state,
          }))}
        />
      </div>
      {items.length > 0 ? (
        <EventTable state={state} events={items} />
      ) : (
        <EmptyState
          icon={<MailCheck aria-hidden size={24} />}
          title={t(`empty.${state}`)}
          text={t(`emptyText.${state}`)}
        />
      )}
      <CursorPager
        label={t('pages')}
        first={cursor === undefined ? null : { href: hrefOf(state), label: t('first') }}
        next={
          nextCursor ? { href: withQuery(PATH, { tab: state, cursor: nextCursor }), label: t('next') } : null
        }
      />
    </ClientMessages>
  );
}
