import { BookOpen } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ACCOUNT_KINDS } from '@/features/admin/finance/account-name';
import { AccountFilters, type AccountFilter } from '@/features/admin/finance/accounts/account-filters';
import { AccountTable } from '@/features/admin/finance/accounts/account-table';
import { FinanceList } from '@/features/admin/finance/finance-list';
import { fetchData } from '@/lib/api/server';
import { CURRENCIES } from '@/lib/format/money';
import { known, oneOf, type SearchParams } from '@/lib/search-params';

const PATH = '/admin/finance/accounts';
const LIMIT = 50;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('adminFinance');
  return { title: t('tab.accounts') };
}

export default async function AccountsPage({ searchParams }: { searchParams: SearchParams }) {
  const params = await searchParams;
  const cursor = oneOf(params.cursor);
  const filter: AccountFilter = {
    kind: known(params.kind, ACCOUNT_KINDS),
    currency: known(params.currency, CURRENCIES),
    q: oneOf(params.q)?.slice(0, 120) || undefined,
    nonZero: known(params.nonZero, ['true']),
  };
  const query = { ...filter, nonZero: filter.nonZero && true, cursor, limit: LIMIT };
  const [t, list] = await Promise.all([
    getTranslations('adminFinance.accounts'),
    fetchData((api) => api.GET('/api/admin/finance/accounts', { params: { query } })),
  ]);
  return (
    <FinanceList
      path={PATH}
      filter={{ ...filter }}
      cursor={cursor}
      list={list}
      filters={<AccountFilters filter={filter} />}
      empty={{ icon: BookOpen, title: t('empty'), text: t('emptyText') }}
    >
      <AccountTable accounts={list.items} />
    </FinanceList>
  );
}
