import { ScrollText } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { FinanceList } from '@/features/admin/finance/finance-list';
import { journalQuery, readJournalFilter } from '@/features/admin/finance/journal/journal-filter';
import { JournalFilters } from '@/features/admin/finance/journal/journal-filters';
import { JournalTable } from '@/features/admin/finance/journal/journal-table';
import { fetchData } from '@/lib/api/server';
import { oneOf, type SearchParams } from '@/lib/search-params';

const PATH = '/admin/finance/transactions';
const LIMIT = 50;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('adminFinance');
  return { title: t('tab.transactions') };
}

export default async function TransactionsPage({ searchParams }: { searchParams: SearchParams }) {
  const params = await searchParams;
  const cursor = oneOf(params.cursor);
  const filter = readJournalFilter(params);
  const query = journalQuery(filter);
  const [t, list] = await Promise.all([
    getTranslations('adminFinance.journal'),
    fetchData((api) =>
      api.GET('/api/admin/finance/transactions', { params: { query: { ...query, cursor, limit: LIMIT } } }),
    ),
  ]);
  return (
    <FinanceList
      path={PATH}
      filter={{ ...filter }}
      cursor={cursor}
      list={list}
      csv={{ query }}
      filters={<JournalFilters filter={filter} />}
      empty={{ icon: ScrollText, title: t('empty'), text: t('emptyText') }}
    >
      <JournalTable transactions={list.items} />
    </FinanceList>
  );
}
