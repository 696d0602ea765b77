import { Scale } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { FinanceList } from '@/features/admin/finance/finance-list';
import { RunButton } from '@/features/admin/finance/reconciliation/run-button';
import { RunReport } from '@/features/admin/finance/reconciliation/run-report';
import { RunTable } from '@/features/admin/finance/reconciliation/run-table';
import { fetchData } from '@/lib/api/server';
import { oneOf, type SearchParams } from '@/lib/search-params';

const LIMIT = 20;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('adminFinance');
  return { title: t('tab.reconciliation') };
}

export default async function ReconciliationPage({ searchParams }: { searchParams: SearchParams }) {
  const cursor = oneOf((await searchParams).cursor);
  const [t, { newest, ...list }] = await Promise.all([
    getTranslations('adminFinance.reconciliation'),
    fetchData((api) =>
      api.GET('/api/admin/finance/reconciliation', { params: { query: { cursor, limit: LIMIT } } }),
    ),
  ]);
  const isStart = cursor === undefined;
  return (
    <FinanceList
      path="/admin/finance/reconciliation"
      cursor={cursor}
      list={list}
      csv={isStart && newest && newest.count > 0 ? {} : null}
      filters={newest && <RunButton />}
      empty={{ icon: Scale, title: t('never'), text: t('neverText'), action: <RunButton /> }}
    >
      {isStart && newest && <RunReport run={newest} />}
      <h2 className="mt-6 mb-2 text-16 font-semibold">{t('history')}</h2>
      <RunTable runs={list.items} />
    </FinanceList>
  );
}
