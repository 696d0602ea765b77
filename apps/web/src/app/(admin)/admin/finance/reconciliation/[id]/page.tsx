import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { BackLink } from '@/features/admin/finance/back-link';
import { CsvLink } from '@/features/admin/finance/csv-link';
import { RunReport } from '@/features/admin/finance/reconciliation/run-report';
import { fetchData } from '@/lib/api/server';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('adminFinance');
  return { title: t('tab.reconciliation') };
}

export default async function ReconciliationRunPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const [t, run] = await Promise.all([
    getTranslations('adminFinance.tab'),
    fetchData((api) => api.GET('/api/admin/finance/reconciliation/{id}', { params: { path: { id } } })),
  ]);
  return (
    <>
      <div className="mb-3 flex flex-wrap items-center justify-between gap-2">
        <BackLink href="/admin/finance/reconciliation">{t('reconciliation')}</BackLink>
        {run.count > 0 && <CsvLink path={`/api/admin/finance/reconciliation/${id}`} />}
      </div>
      <RunReport run={run} />
    </>
  );
}
