import { ArrowLeft, BookOpen } from 'lucide-react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { accountHref } from '@/features/admin/finance/account-name';
import { AccountHead } from '@/features/admin/finance/accounts/account-head';
import { EntryTable } from '@/features/admin/finance/accounts/entry-table';
import { FinanceEmpty } from '@/features/admin/finance/finance-empty';
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
  const [t, tEntry, { account, items, nextCursor }] = await Promise.all([
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
      <Link
        href="/admin/finance/accounts"
        className="-ml-1 inline-flex min-h-8 items-center gap-1.5 rounded-chip px-1 text-ink-2 hover:text-ink"
      >
        <ArrowLeft aria-hidden size={16} />
        {t('back')}
      </Link>
      <FinanceList
        path={accountHref(code)}
        filter={{}}
        cursor={cursor}
        nextCursor={nextCursor}
        csvPath={`/api/admin/finance/accounts/${encodeURIComponent(code)}`}
        filters={<AccountHead account={account} />}
        isEmpty={items.length === 0}
        empty={<FinanceEmpty icon={BookOpen} title={tEntry('empty')} text={tEntry('emptyText')} />}
      >
        <EntryTable entries={items} currency={account.currency} />
      </FinanceList>
    </>
  );
}
