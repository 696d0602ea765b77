'use client';

import { useRouter } from 'next/navigation';
import { NativeSelect } from '@/ui/native-select';

/** Changes the order at once; each order is an address. */
export function SortSelect({
  label,
  value,
  options,
}: {
  label: string;
  value: string;
  options: readonly { value: string; label: string; href: string }[];
}) {
  const router = useRouter();
  return (
    <NativeSelect
      aria-label={label}
      value={value}
      onChange={(event) => {
        const chosen = options.find((option) => option.value === event.target.value);
        if (chosen) router.replace(chosen.href, { scroll: false });
      }}
      options={options}
    />
  );
}
