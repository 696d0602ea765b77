import { useTranslations } from 'next-intl';
import { FilterForm } from '@/ui/filter-form';
import { NativeSelect } from '@/ui/native-select';

interface StatusFilterProps {
  action: string;
  value: string | undefined;
  options: readonly { value: string; label: string }[];
}

/** The one condition of a list whose rows have a state. */
export function StatusFilter({ action, value, options }: StatusFilterProps) {
  const t = useTranslations('adminFinance.list');
  return (
    <FilterForm action={action} label={t('filters')} auto className="flex">
      <NativeSelect
        name="status"
        defaultValue={value}
        aria-label={t('status')}
        any={t('anyStatus')}
        options={options}
      />
    </FilterForm>
  );
}
