import { Download } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { withQuery } from '@/lib/search-params';
import { buttonStyle } from '@/ui/button-style';
import { CursorPager } from '@/ui/cursor-pager';

type Query = Record<string, string | number | undefined>;

interface FinanceListProps {
  /** The page of the list, and the conditions it is shown under. */
  path: string;
  filter: Query;
  cursor?: string;
  nextCursor: string | null;
  /** Where the same list is to be had as a file; its conditions are those of the page. */
  csvPath: string;
  csvFilter?: Query;
  filters?: ReactNode;
  isEmpty: boolean;
  empty: ReactNode;
  children: ReactNode;
}

/** A list of finance: its conditions, the list as a file, the table, and the way through its pages. */
export function FinanceList({
  path,
  filter,
  cursor,
  nextCursor,
  csvPath,
  csvFilter = filter,
  filters,
  isEmpty,
  empty,
  children,
}: FinanceListProps) {
  const t = useTranslations('adminFinance.list');
  return (
    <>
      <div className="mb-3 flex flex-wrap items-end justify-between gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1 max-sm:basis-full">{filters}</div>
        {!isEmpty && (
          // A file of the API, not a page: a plain link, so that the browser saves it.
          <a
            href={withQuery(csvPath, { ...csvFilter, format: 'csv' })}
            download
            className={buttonStyle({ variant: 'secondary' })}
          >
            <Download aria-hidden size={16} />
            {t('csv')}
          </a>
        )}
      </div>
      {isEmpty ? empty : children}
      <CursorPager
        label={t('pages')}
        first={cursor === undefined ? null : { href: withQuery(path, filter), label: t('first') }}
        next={
          nextCursor === null
            ? null
            : { href: withQuery(path, { ...filter, cursor: nextCursor }), label: t('next') }
        }
      />
    </>
  );
}
