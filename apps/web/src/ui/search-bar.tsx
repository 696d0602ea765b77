import { Search } from 'lucide-react';
import { cx } from '@/lib/cx';
import { controlStyle } from './control-style';
import { FilterForm } from './filter-form';
import { NativeSelect } from './native-select';

interface SearchBarProps {
  action: string;
  label: string;
  placeholder: string;
  q?: string;
  sort: { label: string; value: string; options: readonly { value: string; label: string }[] };
  /** The other conditions of the list, kept while one types. */
  keep: Record<string, string | number | undefined>;
}

/** The words one looks for and the order, above a list. */
export function SearchBar({ action, label, placeholder, q, sort, keep }: SearchBarProps) {
  return (
    <FilterForm
      action={action}
      label={label}
      defaults={{ sort: sort.options[0]?.value }}
      auto
      className="flex min-w-0 flex-1 gap-2"
    >
      {Object.entries(keep).map(
        ([name, value]) =>
          value !== undefined && value !== '' && <input key={name} type="hidden" name={name} value={value} />,
      )}
      <label className="relative min-w-0 flex-1">
        <span className="sr-only">{label}</span>
        <Search
          aria-hidden
          size={18}
          className="pointer-events-none absolute inset-y-0 left-3 my-auto text-ink-3"
        />
        <input
          type="search"
          name="q"
          defaultValue={q}
          placeholder={placeholder}
          className={cx(controlStyle, 'pl-10')}
        />
      </label>
      <label className="hidden w-52 shrink-0 sm:block">
        <span className="sr-only">{sort.label}</span>
        <NativeSelect name="sort" defaultValue={sort.value} options={sort.options} />
      </label>
    </FilterForm>
  );
}
