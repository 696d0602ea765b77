import { useTranslations } from 'next-intl';
import { LANGUAGES, NICHES, PLATFORMS } from '@/lib/vocabulary';
import { Button } from '@/ui/button';
import { Checkbox } from '@/ui/choice';
import { FilterForm } from '@/ui/filter-form';
import { NativeField } from '@/ui/native-field';
import { NativeSelect } from '@/ui/native-select';
import { CREATOR_SORTS, type CreatorFilterValues } from './creator-filters';

export function CreatorFilterForm({ filters, auto }: { filters: CreatorFilterValues; auto: boolean }) {
  const t = useTranslations('profiles');
  const tJobs = useTranslations('jobs');
  const tEnums = useTranslations('enums');
  return (
    <FilterForm
      action="/creators"
      label={tJobs('filters')}
      defaults={{ sort: 'rating' }}
      auto={auto}
      className="flex flex-col gap-5"
    >
      {filters.q && <input type="hidden" name="q" value={filters.q} />}
      {auto ? (
        filters.sort !== 'rating' && <input type="hidden" name="sort" value={filters.sort} />
      ) : (
        <NativeField label={t('filter.sort')}>
          <NativeSelect
            name="sort"
            defaultValue={filters.sort}
            options={CREATOR_SORTS.map((value) => ({ value, label: t(`sort.${value}`) }))}
          />
        </NativeField>
      )}
      <NativeField label={t('filter.platform')}>
        <NativeSelect
          name="platform"
          defaultValue={filters.platform}
          any={tJobs('any')}
          options={PLATFORMS.map((value) => ({ value, label: tEnums(`platform.${value}`) }))}
        />
      </NativeField>
      <NativeField label={t('filter.niche')}>
        <NativeSelect
          name="niche"
          defaultValue={filters.niche}
          any={tJobs('any')}
          options={NICHES.map((value) => ({ value, label: tEnums(`niche.${value}`) }))}
        />
      </NativeField>
      <NativeField label={t('filter.lang')}>
        <NativeSelect
          name="lang"
          defaultValue={filters.lang}
          any={tJobs('anyM')}
          options={LANGUAGES.map((value) => ({ value, label: tEnums(`language.${value}`) }))}
        />
      </NativeField>
      <div>
        <Checkbox
          name="verified"
          value="true"
          defaultChecked={filters.verified}
          label={t('filter.verified')}
        />
        <Checkbox
          name="available"
          value="true"
          defaultChecked={filters.available}
          label={t('filter.available')}
        />
      </div>
      {!auto && (
        <Button type="submit" size="lg">
          {tJobs('apply')}
        </Button>
      )}
    </FilterForm>
  );
}
