import { useTranslations } from 'next-intl';
import { Button } from '@/ui/button';
import { controlStyle } from '@/ui/control-style';
import { FilterForm } from '@/ui/filter-form';
import { NativeField } from '@/ui/native-field';
import { NativeSelect } from '@/ui/native-select';
import { OPERATION_GROUPS, type WalletFilterValues } from './wallet-filters';

/** Narrows the history down; applies at once, or by its button where there is no script. */
export function EntryFilterForm({ filters }: { filters: WalletFilterValues }) {
  const t = useTranslations('wallet.filter');
  return (
    <FilterForm
      action="/wallet"
      label={t('label')}
      auto
      className="grid grid-cols-2 items-end gap-3 md:grid-cols-[minmax(0,1fr)_10rem_10rem]"
    >
      {filters.currency && <input type="hidden" name="currency" value={filters.currency} />}
      {filters.deal && <input type="hidden" name="deal" value={filters.deal} />}
      <div className="max-md:col-span-2">
        <NativeField label={t('group')}>
          <NativeSelect
            name="group"
            defaultValue={filters.group}
            any={t('allGroups')}
            options={OPERATION_GROUPS.map((value) => ({ value, label: t(`groups.${value}`) }))}
          />
        </NativeField>
      </div>
      <NativeField label={t('from')}>
        <input
          type="date"
          name="from"
          defaultValue={filters.from}
          max={filters.to}
          className={controlStyle}
        />
      </NativeField>
      <NativeField label={t('to')}>
        <input type="date" name="to" defaultValue={filters.to} min={filters.from} className={controlStyle} />
      </NativeField>
      <noscript>
        <Button type="submit" variant="secondary">
          {t('apply')}
        </Button>
      </noscript>
    </FilterForm>
  );
}
