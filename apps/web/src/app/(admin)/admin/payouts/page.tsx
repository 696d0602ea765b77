import { Wallet } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PayoutDesk } from '@/features/admin/payouts/payout-desk';
import { collect } from '@/lib/api/collect';
import { fetchData } from '@/lib/api/server';
import { known, withQuery, type SearchParams } from '@/lib/search-params';
import { EmptyState } from '@/ui/empty-state';
import { LinkButton } from '@/ui/link-button';
import { TabLinks } from '@/ui/tab-links';

const TABS = ['PENDING', 'APPROVED', 'SENDING', 'PAID', 'FAILED', 'REJECTED'] as const;
const LISTED = 100;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.payouts');
  return { title: t('title') };
}

export default async function AdminPayoutsPage({ searchParams }: { searchParams: SearchParams }) {
  const status = known((await searchParams).tab, TABS) ?? 'PENDING';
  const [t, tDesk, { items, hasMore }] = await Promise.all([
    getTranslations('admin.payouts'),
    getTranslations('admin.desk'),
    collect(LISTED, (page) =>
      fetchData((api) => api.GET('/api/admin/payouts', { params: { query: { status, ...page } } })),
    ),
  ]);
  return (
    <>
      <h1 className="text-20 font-semibold">{t('title')}</h1>
      <div className="mb-4">
        <TabLinks
          label={t('tabs')}
          tabs={TABS.map((tab) => ({
            href: withQuery('/admin/payouts', { tab: tab === 'PENDING' ? undefined : tab }),
            label: t(`tab.${tab}`),
            count: tab === status ? items.length : undefined,
            active: tab === status,
          }))}
        />
      </div>
      {items.length === 0 ? (
        <EmptyState
          icon={<Wallet aria-hidden size={24} />}
          title={t(`empty.${status}`)}
          text={t('emptyText')}
          action={status !== 'PENDING' && <LinkButton href="/admin/payouts">{t('showPending')}</LinkButton>}
        />
      ) : (
        <PayoutDesk
          key={status}
          payouts={items}
          note={hasMore && <p className="mt-2 text-13 text-ink-3">{tDesk('cut', { count: LISTED })}</p>}
        />
      )}
    </>
  );
}
