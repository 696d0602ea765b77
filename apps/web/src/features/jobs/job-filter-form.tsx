import { useTranslations } from 'next-intl';
import { CURRENCIES } from '@/lib/format/money';
import { CONTENT_FORMATS, LANGUAGES, NICHES, PLATFORMS, RIGHTS_PACKAGES } from '@/lib/vocabulary';
import { Button } from '@/ui/button';
import { Checkbox, ChoiceChip } from '@/ui/choice';
import { controlStyle } from '@/ui/control-style';
import { FilterForm } from '@/ui/filter-form';
import { NativeField } from '@/ui/native-field';
import { NativeSelect } from '@/ui/native-select';
import { JOB_SORTS, type JobFilterValues } from './job-filters';

/** The conditions of the feed: at the side of a desktop they apply at once, in the sheet of a phone by its button. */
export function JobFilterForm({ filters, auto }: { filters: JobFilterValues; auto: boolean }) {
  const t = useTranslations('jobs');
  const tEnums = useTranslations('enums');
  return (
    <FilterForm
      action="/jobs"
      label={t('filters')}
      auto={auto}
      defaults={{ sort: 'new' }}
      className="flex flex-col gap-5"
    >
      {filters.q && <input type="hidden" name="q" value={filters.q} />}
      {auto ? (
        filters.sort !== 'new' && <input type="hidden" name="sort" value={filters.sort} />
      ) : (
        <NativeField label={t('filter.sort')}>
          <NativeSelect
            name="sort"
            defaultValue={filters.sort}
            options={JOB_SORTS.map((value) => ({ value, label: t(`sort.${value}`) }))}
          />
        </NativeField>
      )}
      <NativeField label={t('filter.platform')}>
        <NativeSelect
          name="platform"
          defaultValue={filters.platform}
          any={t('any')}
          options={PLATFORMS.map((value) => ({ value, label: tEnums(`platform.${value}`) }))}
        />
      </NativeField>
      <NativeField label={t('filter.niche')}>
        <NativeSelect
          name="niche"
          defaultValue={filters.niche}
          any={t('any')}
          options={NICHES.map((value) => ({ value, label: tEnums(`niche.${value}`) }))}
        />
      </NativeField>
      <fieldset>
        <legend className="mb-2 text-14 font-medium">{t('filter.formats')}</legend>
        <div className="flex flex-wrap gap-1.5">
          {CONTENT_FORMATS.map((format) => (
            <ChoiceChip
              key={format}
              name="formats"
              value={format}
              defaultChecked={filters.formats.includes(format)}
              label={tEnums(`contentFormat.${format}`)}
              className="px-2.5 text-13"
            />
          ))}
        </div>
      </fieldset>
      <NativeField label={t('filter.rightsPackage')}>
        <NativeSelect
          name="rightsPackage"
          defaultValue={filters.rightsPackage}
          any={t('anyP')}
          options={RIGHTS_PACKAGES.map((value) => ({ value, label: tEnums(`rightsPackage.${value}`) }))}
        />
      </NativeField>
      <div className="grid grid-cols-2 gap-3">
        <NativeField label={t('filter.minBudget')}>
          <input
            name="minBudget"
            inputMode="numeric"
            defaultValue={filters.minBudget}
            className={`${controlStyle} tabular`}
          />
        </NativeField>
        <NativeField label={t('filter.maxBudget')}>
          <input
            name="maxBudget"
            inputMode="numeric"
            defaultValue={filters.maxBudget}
            className={`${controlStyle} tabular`}
          />
        </NativeField>
      </div>
      <NativeField label={t('filter.currency')}>
        <NativeSelect
          name="currency"
          defaultValue={filters.currency}
          any={t('any')}
          options={CURRENCIES.map((value) => ({ value, label: tEnums(`currency.${value}`) }))}
        />
      </NativeField>
      <NativeField label={t('filter.lang')}>
        <NativeSelect
          name="lang"
          defaultValue={filters.lang}
          any={t('anyM')}
          options={LANGUAGES.map((value) => ({ value, label: tEnums(`language.${value}`) }))}
        />
      </NativeField>
      <div>
        <Checkbox
          name="needsPosting"
          value="true"
          defaultChecked={filters.needsPosting}
          label={t('filter.needsPosting')}
        />
        <Checkbox
          name="shippingRequired"
          value="true"
          defaultChecked={filters.shippingRequired}
          label={t('filter.shippingRequired')}
        />
      </div>
      {!auto && (
        <Button type="submit" size="lg">
          {t('apply')}
        </Button>
      )}
    </FilterForm>
  );
}
