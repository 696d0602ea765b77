import { Scale } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { FinanceList } from '@/features/admin/finance/finance-list';
import { CurrencyCard } from '@/features/admin/finance/overview/currency-card';
import { fetchData } from '@/lib/api/server';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('adminFinance');
  return { title: t('title') };
}

export default async function FinanceOverviewPage() {
  const [t, { currencies }] = await Promise.all([
    getTranslations('adminFinance.overview'),
    fetchData((api) => api.GET('/api/admin/finance/overview')),
  ]);
  return (
    <FinanceList
      path="/admin/finance"
      list={{ items: currencies }}
      csv={{ path: '/api/admin/finance/overview' }}
      filters={<p className="max-w-prose text-ink-2">{t('hint')}</p>}
      empty={{ icon: Scale, title: t('empty'), text: t('emptyText') }}
    >
      <div className="grid items-start gap-4 md:grid-cols-2 xl:grid-cols-3">
        {currencies.map((balance) => (
          <CurrencyCard key={balance.currency} balance={balance} />
        ))}
      </div>
    </FinanceList>
  );
}
