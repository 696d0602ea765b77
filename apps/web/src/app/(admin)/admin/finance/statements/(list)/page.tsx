import { FileSpreadsheet } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { FinanceList } from '@/features/admin/finance/finance-list';
import { ImportButton } from '@/features/admin/finance/statements/import-button';
import { StatementTable } from '@/features/admin/finance/statements/statement-table';
import { fetchData } from '@/lib/api/server';
import { oneOf, type SearchParams } from '@/lib/search-params';

const LIMIT = 50;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('adminFinance');
  return { title: t('tab.statements') };
}

export default async function StatementsPage({ searchParams }: { searchParams: SearchParams }) {
  const cursor = oneOf((await searchParams).cursor);
  const [t, list] = await Promise.all([
    getTranslations('adminFinance.statements'),
    fetchData((api) =>
      api.GET('/api/admin/finance/statements', { params: { query: { cursor, limit: LIMIT } } }),
    ),
  ]);
  return (
    <FinanceList
      path="/admin/finance/statements"
      cursor={cursor}
      list={list}
      filters={list.items.length > 0 && <ImportButton />}
      empty={{ icon: FileSpreadsheet, title: t('empty'), text: t('emptyText'), action: <ImportButton /> }}
    >
      <StatementTable statements={list.items} />
    </FinanceList>
  );
}
