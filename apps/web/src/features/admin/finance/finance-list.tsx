import { Download, type LucideIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { withQuery } from '@/lib/search-params';
import { buttonStyle } from '@/ui/button-style';
import { CursorPager } from '@/ui/cursor-pager';
import { FinanceEmpty } from './finance-empty';

type Query = Record<string, string | number | undefined>;

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
        {csv && items.length > 0 && (
          // A file of the API, not a page: a plain link, so that the browser saves it.
          <a
            href={withQuery(csv.path ?? `/api${path}`, { ...(csv.query ?? filter), format: 'csv' })}
            download
            className={buttonStyle({ variant: 'secondary' })}
          >
            <Download aria-hidden size={16} />
            {t('csv')}
          </a>
        )}
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
