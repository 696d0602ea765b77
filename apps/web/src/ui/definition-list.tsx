import type { ReactNode } from 'react';
import { cx } from '@/lib/cx';

export interface Definition {
  term: string;
  value: ReactNode;
  strong?: boolean;
}

/** Facts in two columns: a term and its value. */
export function DefinitionList({
  items,
  className,
}: {
  items: readonly (Definition | null | false | '')[];
  className?: string;
}) {
  return (
    <dl className={cx('flex flex-col gap-2.5', className)}>
      {items
        .filter((item) => item !== null && item !== false && item !== '')
        .map(({ term, value, strong }) => (
          <div key={term} className="flex items-baseline justify-between gap-4">
            <dt className="text-ink-2">{term}</dt>
            <dd className={cx('min-w-0 text-right', strong && 'font-semibold')}>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
