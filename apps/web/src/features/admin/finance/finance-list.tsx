import type { LucideIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { withQuery } from '@/lib/search-params';
import { CursorPager } from '@/ui/cursor-pager';
import { CsvLink, type Query } from './csv-link';
import { FinanceEmpty } from './finance-empty';

interface FinanceListProps {
  /** The page of the list, and the conditions it is shown under. */
  path: string;
  filter?: Query;
  cursor?: string;
  list: { items: readonly unknown[]; nextCursor?: string | null };
  /** Where the same list is to be had as a file, under which conditions; null where there is no file. */
  csv?: { path?: string; query?: Query } | null;
  filters?: ReactNode;
  /** What to say while nothing happened yet; conditions that empty the list are told by the list itself. */
  empty: { icon: LucideIcon; title: string; text: string; action?: ReactNode };
  children: ReactNode;
}

/** A list of finance: its conditions, the list as a file, the table, and the way through its pages. */
export function FinanceList({
  path,
  filter = {},
  cursor,
  list: { items, nextCursor },
  csv = {},
  filters,
  empty,
  children,
}: FinanceListProps) {
  const t = useTranslations('adminFinance.list');
  const isFiltered = Object.values(filter).some(Boolean);
  return (
    <>
      <div className="mb-3 flex flex-wrap items-end justify-between gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1 max-sm:basis-full">{filters}</div>
        {csv && items.length > 0 && <CsvLink path={csv.path ?? `/api${path}`} query={csv.query ?? filter} />}
      </div>
      {items.length > 0 ? children : <FinanceEmpty {...empty} resetHref={isFiltered ? path : undefined} />}
      <CursorPager
        label={t('pages')}
        first={cursor === undefined ? null : { href: withQuery(path, filter), label: t('first') }}
        next={
          nextCursor ? { href: withQuery(path, { ...filter, cursor: nextCursor }), label: t('next') } : null
        }
      />
    </>
  );
}
