import { Download, Receipt, SearchX, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { WalletEntry } from '@/lib/api/types';
import { buttonStyle } from '@/ui/button-style';
import { Section } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { LinkButton } from '@/ui/link-button';
import { LoadMore } from '@/ui/load-more';
import { EntryFilterForm } from './entry-filter-form';
import { EntryTable } from './entry-table';
import { ENTRIES_STEP, isFiltered, walletHref, type WalletFilterValues } from './wallet-filters';

interface WalletHistoryProps {
  entries: readonly WalletEntry[];
  hasMore: boolean;
  filters: WalletFilterValues;
  /** The chosen deal by name, where the history is narrowed to one. */
  dealTitle: string | null;
  fileHref: string;
  isBrand: boolean;
}

/** The history, what narrows it down, and the file of exactly what is shown. */
export function WalletHistory({
  entries,
  hasMore,
  filters,
  dealTitle,
  fileHref,
  isBrand,
}: WalletHistoryProps) {
  const t = useTranslations('wallet');
  const tCommon = useTranslations('common');
  const narrowed = isFiltered(filters);
  const fresh = { ...filters, show: ENTRIES_STEP };
  const cleared = walletHref({ currency: filters.currency, show: ENTRIES_STEP });
  return (
    <Section
      title={t('history')}
      action={
        entries.length > 0 && (
          // A file of the API, not a page: a plain link, so that the browser saves it.
          <a href={fileHref} download className={buttonStyle({ variant: 'ghost' })}>
            <Download aria-hidden size={16} />
            {t('csv')}
          </a>
        )
      }
    >
      {(narrowed || entries.length > 0) && (
        <div className="mb-4 flex flex-col gap-3">
          <EntryFilterForm key={walletHref(fresh)} filters={filters} />
          {narrowed && (
            <div className="flex flex-wrap gap-2">
              {filters.deal && (
                <LinkButton
                  href={walletHref({ ...fresh, deal: undefined })}
                  scroll={false}
                  variant="secondary"
                  icon={<X aria-hidden size={16} />}
                  className="max-w-full min-w-0"
                >
                  <span className="truncate">
                    {dealTitle ? t('filter.deal', { title: dealTitle }) : t('filter.oneDeal')}
                  </span>
                </LinkButton>
              )}
              <LinkButton href={cleared} scroll={false} variant="ghost">
                {t('filter.reset')}
              </LinkButton>
            </div>
          )}
        </div>
      )}
      {entries.length > 0 ? (
        <EntryTable
          entries={entries}
          dealHref={filters.deal ? null : (deal) => walletHref({ ...fresh, deal })}
        />
      ) : narrowed ? (
        <EmptyState
          icon={<SearchX aria-hidden size={24} />}
          title={t('filter.empty')}
          text={t('filter.emptyText')}
          action={
            <LinkButton href={cleared} scroll={false}>
              {t('filter.reset')}
            </LinkButton>
          }
        />
      ) : (
        <EmptyState
          icon={<Receipt aria-hidden size={24} />}
          title={t('historyEmpty')}
          text={t(isBrand ? 'historyEmptyBrand' : 'historyEmptyCreator')}
        />
      )}
      {hasMore && (
        <LoadMore
          href={walletHref({ ...filters, show: filters.show + ENTRIES_STEP })}
          label={tCommon('showMore')}
        />
      )}
    </Section>
  );
}
