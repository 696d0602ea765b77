import { FileSpreadsheet } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { BackLink } from '@/features/admin/finance/back-link';
import { FinanceList } from '@/features/admin/finance/finance-list';
import { ItemTable } from '@/features/admin/finance/statements/item-table';
import { MATCHES } from '@/features/admin/finance/statements/match';
import { StatementHead } from '@/features/admin/finance/statements/statement-head';
import { fetchData } from '@/lib/api/server';
import { known, oneOf, type SearchParams } from '@/lib/search-params';

interface StatementPageProps {
  params: Promise<{ id: string }>;
  searchParams: SearchParams;
}

const LIMIT = 50;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('adminFinance.statements');
  return { title: t('lines') };
}

export default async function StatementPage({ params, searchParams }: StatementPageProps) {
  const [{ id }, asked] = await Promise.all([params, searchParams]);
  const [match, cursor] = [known(asked.match, MATCHES), oneOf(asked.cursor)];
  const path = `/admin/finance/statements/${id}`;
  const [t, tTab, { statement, ...list }] = await Promise.all([
    getTranslations('adminFinance.statements'),
    getTranslations('adminFinance.tab'),
    fetchData((api) =>
      api.GET('/api/admin/finance/statements/{id}', {
        params: { path: { id }, query: { match, cursor, limit: LIMIT } },
      }),
    ),
  ]);
  return (
    <>
      <BackLink href="/admin/finance/statements">{tTab('statements')}</BackLink>
      <FinanceList
        path={path}
        filter={{ match }}
        cursor={cursor}
        list={list}
        filters={<StatementHead statement={statement} path={path} match={match} />}
        empty={{ icon: FileSpreadsheet, title: t('nothing'), text: t('nothingText') }}
      >
        <ItemTable items={list.items} />
      </FinanceList>
    </>
  );
}
