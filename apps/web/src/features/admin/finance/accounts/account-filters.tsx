import { useTranslations } from 'next-intl';
import { CURRENCIES } from '@/lib/format/money';
import { Checkbox } from '@/ui/choice';
import { controlStyle } from '@/ui/control-style';
import { FilterForm } from '@/ui/filter-form';
import { NativeSelect } from '@/ui/native-select';
import { ACCOUNT_KINDS, type AccountKind } from '../account-name';
import type { Currency } from '@/lib/format/money';

export interface AccountFilter {
  kind?: AccountKind;
  currency?: Currency;
  q?: string;
  nonZero?: 'true';
}

/** Conditions of the list of accounts; each change leads to the new list at once. */
export function AccountFilters({ filter }: { filter: AccountFilter }) {
  const t = useTranslations('adminFinance');
  const tCurrency = useTranslations('enums.currency');
  return (
    <FilterForm
      action="/admin/finance/accounts"
      label={t('list.filters')}
      auto
      className="flex flex-wrap items-center gap-2"
    >
      <input
        type="search"
        name="q"
        defaultValue={filter.q}
        aria-label={t('accounts.search')}
        placeholder={t('accounts.searchPlaceholder')}
        className={`${controlStyle} basis-64 max-sm:basis-full sm:w-auto`}
      />
      <NativeSelect
        name="kind"
        defaultValue={filter.kind}
        aria-label={t('accounts.kind')}
        any={t('accounts.anyKind')}
        options={ACCOUNT_KINDS.map((value) => ({ value, label: t(`accounts.${value}`) }))}
      />
      <NativeSelect
        name="currency"
        defaultValue={filter.currency}
        aria-label={t('accounts.currency')}
        any={t('accounts.anyCurrency')}
        options={CURRENCIES.map((value) => ({ value, label: tCurrency(value) }))}
      />
      <Checkbox
        name="nonZero"
        value="true"
        defaultChecked={filter.nonZero !== undefined}
        label={t('accounts.nonZero')}
      />
    </FilterForm>
  );
}
