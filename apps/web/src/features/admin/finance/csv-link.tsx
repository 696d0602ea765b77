import { Download } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { withQuery } from '@/lib/search-params';
import { buttonStyle } from '@/ui/button-style';

export type Query = Record<string, string | number | undefined>;

/** A list as a file. It is one of the API and not a page: a plain link, so that the browser saves it. */
export function CsvLink({ path, query }: { path: string; query?: Query }) {
  const t = useTranslations('adminFinance.list');
  return (
    <a
      href={withQuery(path, { ...query, format: 'csv' })}
      download
      className={buttonStyle({ variant: 'secondary' })}
    >
      <Download aria-hidden size={16} />
      {t('csv')}
    </a>
  );
}
