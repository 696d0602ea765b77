import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { withQuery } from '@/lib/search-params';
import { controlStyle } from '@/ui/control-style';
import { FilterForm } from '@/ui/filter-form';
import { NativeSelect } from '@/ui/native-select';
import { Reference } from '@/ui/reference';
import { TRANSACTION_KINDS, type JournalFilter } from './journal-filter';

const STORIES = ['dealId', 'payoutId', 'depositId'] as const;

/** Conditions of the journal: the kind and the days by hand, the object by the link that led here. */
export function JournalFilters({ filter }: { filter: JournalFilter }) {
  const t = useTranslations('adminFinance');
  const story = STORIES.find((name) => filter[name]);
  const narrowed = story ?? (filter.reference ? 'reference' : undefined);
  return (
    <>
      <FilterForm
        action="/admin/finance/transactions"
        label={t('list.filters')}
        auto
        className="flex flex-wrap items-center gap-2"
      >
        {story && <input type="hidden" name={story} value={filter[story]} />}
        <NativeSelect
          name="kind"
          defaultValue={filter.kind}
          aria-label={t('journal.kind')}
          any={t('journal.anyKind')}
          options={TRANSACTION_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
        />
        <label className="flex items-center gap-2">
          <span className="text-13 text-ink-2">{t('journal.from')}</span>
          <input type="date" name="from" defaultValue={filter.from} className={`${controlStyle} w-auto`} />
        </label>
        <label className="flex items-center gap-2">
          <span className="text-13 text-ink-2">{t('journal.to')}</span>
          <input type="date" name="to" defaultValue={filter.to} className={`${controlStyle} w-auto`} />
        </label>
      </FilterForm>
      {narrowed && (
        <p className="mt-2 flex flex-wrap items-center gap-x-2 gap-y-1">
          <span className="text-ink-2">{t(`journal.only.${narrowed}`)}</span>
          <Reference>{filter[narrowed] ?? ''}</Reference>
          <a
            href={withQuery('/admin/finance/transactions', {
              kind: filter.kind,
              from: filter.from,
              to: filter.to,
            })}
            className="inline-flex min-h-6 items-center gap-1 rounded-chip px-1 text-ink-2 underline-offset-4 hover:underline"
          >
            <X aria-hidden size={14} />
            {t('journal.showAll')}
          </a>
        </p>
      )}
    </>
  );
}
