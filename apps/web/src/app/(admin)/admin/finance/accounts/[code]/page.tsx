import { BookOpen } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { accountHref } from '@/features/admin/finance/account-name';
import { AccountHead } from '@/features/admin/finance/accounts/account-head';
import { EntryTable } from '@/features/admin/finance/accounts/entry-table';
import { BackLink } from '@/features/admin/finance/back-link';
import { FinanceList } from '@/features/admin/finance/finance-list';
import { fetchData } from '@/lib/api/server';
import { oneOf, type SearchParams } from '@/lib/search-params';

interface AccountPageProps {
  params: Promise<{ code: string }>;
  searchParams: SearchParams;
}

const LIMIT = 50;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('adminFinance.entry');
  return { title: t('label') };
}

export default async function AccountPage({ params, searchParams }: AccountPageProps) {
  const code = decodeURIComponent((await params).code);
  const cursor = oneOf((await searchParams).cursor);
  const [t, tEntry, { account, ...list }] = await Promise.all([
    getTranslations('adminFinance.accounts'),
    getTranslations('adminFinance.entry'),
    fetchData((api) =>
      api.GET('/api/admin/finance/accounts/{code}', {
        params: { path: { code }, query: { cursor, limit: LIMIT } },
      }),
    ),
  ]);
  return (
    <>
      <BackLink href="/admin/finance/accounts">{t('back')}</BackLink>
      <FinanceList
        path={accountHref(code)}
        cursor={cursor}
        list={list}
        filters={<AccountHead account={account} />}
        empty={{ icon: BookOpen, title: tEntry('empty'), text: tEntry('emptyText') }}
      >
        <EntryTable entries={list.items} currency={account.currency} />
      </FinanceList>
    </>
  );
}
