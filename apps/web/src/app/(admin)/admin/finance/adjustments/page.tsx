import { SlidersHorizontal } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { STATUSES } from '@/features/admin/finance/adjustments/adjustment';
import { AdjustmentTable } from '@/features/admin/finance/adjustments/adjustment-table';
import { NewAdjustmentButton } from '@/features/admin/finance/adjustments/new-adjustment-button';
import { FinanceList } from '@/features/admin/finance/finance-list';
import { StatusFilter } from '@/features/admin/finance/status-filter';
import { fetchData } from '@/lib/api/server';
import { known, oneOf, type SearchParams } from '@/lib/search-params';

const PATH = '/admin/finance/adjustments';
const LIMIT = 50;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('adminFinance');
  return { title: t('tab.adjustments') };
}

const adjustments = (query: { id?: string; status?: (typeof STATUSES)[number]; cursor?: string }) =>
  fetchData((api) =>
    api.GET('/api/admin/finance/adjustments', { params: { query: { ...query, limit: LIMIT } } }),
  );

export default async function AdjustmentsPage({ searchParams }: { searchParams: SearchParams }) {
  const params = await searchParams;
  const cursor = oneOf(params.cursor);
  const status = known(params.status, STATUSES);
  /** Where a notification leads to. */
  const id = oneOf(params.id);
  const isStart = cursor === undefined && status === undefined && id === undefined;
  const [t, list, queue, { limits }] = await Promise.all([
    getTranslations('adminFinance.adjustments'),
    adjustments({ id, status, cursor }),
    isStart ? adjustments({ status: 'PROPOSED' }) : null,
    fetchData((api) => api.GET('/api/admin/finance/adjustments/limits')),
  ]);
  // Those that wait stand above already.
  const settled = isStart ? list.items.filter((one) => one.status !== 'PROPOSED') : list.items;
  return (
    <FinanceList
      path={PATH}
      filter={{ id, status }}
      cursor={cursor}
      list={list}
      filters={
        <div className="flex flex-wrap gap-2">
          <NewAdjustmentButton limits={limits} />
          <StatusFilter
            action={PATH}
            value={status}
            options={STATUSES.map((value) => ({ value, label: t(`state.${value}`) }))}
          />
        </div>
      }
      empty={{ icon: SlidersHorizontal, title: t('empty'), text: t('emptyText') }}
    >
      {queue && queue.items.length > 0 && (
        <section className="mb-6">
          <h2 className="mb-2 text-16 font-semibold">{t('queue')}</h2>
          <AdjustmentTable label={t('queue')} adjustments={queue.items} />
        </section>
      )}
      {settled.length > 0 && (
        <section>
          {isStart && <h2 className="mb-2 text-16 font-semibold">{t('history')}</h2>}
          <AdjustmentTable label={t('history')} adjustments={settled} />
        </section>
      )}
    </FinanceList>
  );
}
