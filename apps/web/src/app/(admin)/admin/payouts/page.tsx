import { Wallet } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DeskPage } from '@/features/admin/desk/desk-page';
import { PayoutDesk } from '@/features/admin/payouts/payout-desk';
import { collect } from '@/lib/api/collect';
import { fetchData } from '@/lib/api/server';
import { known, type SearchParams } from '@/lib/search-params';
import { EmptyState } from '@/ui/empty-state';
import { LinkButton } from '@/ui/link-button';

const TABS = ['PENDING', 'APPROVED', 'SENDING', 'PAID', 'RETURNED', 'FAILED', 'REJECTED'] as const;
const LISTED = 100;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.payouts');
  return { title: t('title') };
}

export default async function AdminPayoutsPage({ searchParams }: { searchParams: SearchParams }) {
  const status = known((await searchParams).tab, TABS) ?? 'PENDING';
  const [t, { items, hasMore }] = await Promise.all([
    getTranslations('admin.payouts'),
    collect(LISTED, (page) =>
      fetchData((api) => api.GET('/api/admin/payouts', { params: { query: { status, ...page } } })),
    ),
  ]);
  return (
    <DeskPage
      title={t('title')}
      path="/admin/payouts"
      tabs={TABS}
      tab={status}
      tabsLabel={t('tabs')}
      tabLabel={(tab) => t(`tab.${tab}`)}
      count={items.length}
      empty={
        <EmptyState
          icon={<Wallet aria-hidden size={24} />}
          title={t(`empty.${status}`)}
          text={t('emptyText')}
          action={status !== 'PENDING' && <LinkButton href="/admin/payouts">{t('showPending')}</LinkButton>}
        />
      }
    >
      <PayoutDesk key={status} payouts={items} isCut={hasMore} />
    </DeskPage>
  );
}
