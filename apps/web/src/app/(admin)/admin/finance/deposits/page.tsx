import { WalletCards } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DepositTable } from '@/features/admin/finance/deposits/deposit-table';
import { FinanceList } from '@/features/admin/finance/finance-list';
import { StatusFilter } from '@/features/admin/finance/status-filter';
import { fetchData } from '@/lib/api/server';
import { known, oneOf, type SearchParams } from '@/lib/search-params';

const PATH = '/admin/finance/deposits';
const LIMIT = 50;
const STATUSES = ['PENDING', 'SUCCEEDED', 'FAILED', 'EXPIRED', 'CHARGED_BACK'] as const;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('adminFinance');
  return { title: t('tab.deposits') };
}

export default async function DepositsPage({ searchParams }: { searchParams: SearchParams }) {
  const params = await searchParams;
  const cursor = oneOf(params.cursor);
  const status = known(params.status, STATUSES);
  const [t, tStatus, list] = await Promise.all([
    getTranslations('adminFinance.deposits'),
    getTranslations('status.deposit'),
    fetchData((api) =>
      api.GET('/api/admin/finance/deposits', { params: { query: { status, cursor, limit: LIMIT } } }),
    ),
  ]);
  return (
    <FinanceList
      path={PATH}
      filter={{ status }}
      cursor={cursor}
      list={list}
      filters={
        <StatusFilter
          action={PATH}
          value={status}
          options={STATUSES.map((value) => ({ value, label: tStatus(`${value}.brand`) }))}
        />
      }
      empty={{ icon: WalletCards, title: t('empty'), text: t('emptyText') }}
    >
      <DepositTable deposits={list.items} />
    </FinanceList>
  );
}
