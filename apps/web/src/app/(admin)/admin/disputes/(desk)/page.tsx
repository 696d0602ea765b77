import { Scale } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DeskPage } from '@/features/admin/desk/desk-page';
import { DisputeDesk } from '@/features/admin/disputes/dispute-desk';
import { ClientMessages } from '@/i18n/client-messages';
import { collect } from '@/lib/api/collect';
import { fetchData } from '@/lib/api/server';
import { known, type SearchParams } from '@/lib/search-params';
import { EmptyState } from '@/ui/empty-state';
import { LinkButton } from '@/ui/link-button';

const TABS = ['OPEN', 'RESOLVED', 'WITHDRAWN'] as const;
const LISTED = 100;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('adminDisputes');
  return { title: t('title') };
}

export default async function AdminDisputesPage({ searchParams }: { searchParams: SearchParams }) {
  const status = known((await searchParams).tab, TABS) ?? 'OPEN';
  const [t, { items, hasMore }] = await Promise.all([
    getTranslations('adminDisputes'),
    collect(LISTED, (page) =>
      fetchData((api) => api.GET('/api/admin/disputes', { params: { query: { status, ...page } } })),
    ),
  ]);
  return (
    <DeskPage
      title={t('title')}
      path="/admin/disputes"
      tabs={TABS}
      tab={status}
      tabsLabel={t('tabs')}
      tabLabel={(tab) => t(`tab.${tab}`)}
      count={items.length}
      empty={
        <EmptyState
          icon={<Scale aria-hidden size={24} />}
          title={t(`empty.${status}`)}
          text={t(`emptyText.${status}`)}
          action={status !== 'OPEN' && <LinkButton href="/admin/disputes">{t('showOpen')}</LinkButton>}
        />
      }
    >
      <ClientMessages areas={['admin', 'adminDisputes']}>
        <DisputeDesk key={status} disputes={items} isCut={hasMore} />
      </ClientMessages>
    </DeskPage>
  );
}
