import { Handshake } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { EscrowTable } from '@/features/admin/finance/escrows/escrow-table';
import { FinanceList } from '@/features/admin/finance/finance-list';
import { StatusFilter } from '@/features/admin/finance/status-filter';
import { fetchData } from '@/lib/api/server';
import { known, oneOf, type SearchParams } from '@/lib/search-params';

const PATH = '/admin/finance/escrows';
const LIMIT = 50;
const STATUSES = ['FUNDED', 'RELEASED', 'REFUNDED', 'SPLIT', 'UNFUNDED'] as const;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('adminFinance');
  return { title: t('tab.escrows') };
}

export default async function EscrowsPage({ searchParams }: { searchParams: SearchParams }) {
  const params = await searchParams;
  const cursor = oneOf(params.cursor);
  const status = known(params.status, STATUSES);
  const [t, tStatus, list] = await Promise.all([
    getTranslations('adminFinance.escrows'),
    getTranslations('adminFinance.escrowState'),
    fetchData((api) =>
      api.GET('/api/admin/finance/escrows', { params: { query: { status, cursor, limit: LIMIT } } }),
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
          options={STATUSES.map((value) => ({ value, label: tStatus(value) }))}
        />
      }
      empty={{ icon: Handshake, title: t('empty'), text: t('emptyText') }}
    >
      <EscrowTable escrows={list.items} />
    </FinanceList>
  );
}
