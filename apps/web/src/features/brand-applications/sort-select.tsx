'use client';

import { useRouter } from 'next/navigation';
import { cx } from '@/lib/cx';
import { controlStyle } from '@/ui/control-style';

/** Changes the order at once; each order is an address. */
export function SortSelect({ label, value, options }: { label: string; value: string; options: readonly { value: string; label: string; href: string }[] }) {
  const router = useRouter();
  return (
    <select
      aria-label={label}
      value={value}
      onChange={(event) => {
        const chosen = options.find((option) => option.value === event.target.value);
        if (chosen) router.replace(chosen.href, { scroll: false });
      }}
      className={cx(controlStyle, 'w-auto max-w-full')}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
