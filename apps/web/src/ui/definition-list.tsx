import type { ReactNode } from 'react';
import { cx } from '@/lib/cx';

export interface Definition {
  term: string;
  value: ReactNode;
  strong?: boolean;
}

interface DefinitionListProps {
  items: readonly (Definition | null | false | '')[];
  /** The pairs stand in two columns where there is room, so that a value is never far from its term. */
  wide?: boolean;
  className?: string;
}

/** Facts: a term and its value. */
export function DefinitionList({ items, wide = false, className }: DefinitionListProps) {
  return (
    <dl className={cx(wide ? 'grid gap-x-12 gap-y-2.5 md:grid-cols-2' : 'flex flex-col gap-2.5', className)}>
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
