import { Landmark } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { earnedOf } from '@/features/admin/finance/commission/commission';
import { CommissionCard } from '@/features/admin/finance/commission/commission-card';
import { WithdrawalTable } from '@/features/admin/finance/commission/withdrawal-table';
import { FinanceList } from '@/features/admin/finance/finance-list';
import { fetchData } from '@/lib/api/server';
import { oneOf, type SearchParams } from '@/lib/search-params';

const LIMIT = 50;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('adminFinance');
  return { title: t('tab.commission') };
}

export default async function CommissionPage({ searchParams }: { searchParams: SearchParams }) {
  const cursor = oneOf((await searchParams).cursor);
  const [t, { currencies }, list] = await Promise.all([
    getTranslations('adminFinance.commission'),
    fetchData((api) => api.GET('/api/admin/finance/overview')),
    fetchData((api) =>
      api.GET('/api/admin/finance/commission-withdrawals', { params: { query: { cursor, limit: LIMIT } } }),
    ),
  ]);
  return (
    <>
      <div className="mb-6 grid items-start gap-4 md:grid-cols-2 xl:grid-cols-3">
        {earnedOf(currencies).map((earned) => (
          <CommissionCard key={earned.currency} earned={earned} />
        ))}
      </div>
      <FinanceList
        path="/admin/finance/commission"
        cursor={cursor}
        list={list}
        csv={{ path: '/api/admin/finance/commission-withdrawals' }}
        filters={<h2 className="text-16 font-semibold">{t('history')}</h2>}
        empty={{ icon: Landmark, title: t('empty'), text: t('emptyText') }}
      >
        <WithdrawalTable withdrawals={list.items} />
      </FinanceList>
    </>
  );
}
