import type { ReactNode } from 'react';
import { cx } from '@/lib/cx';

/** A small fact: a platform, a format. Never a state, which has StatusBadge. */
export function Chip({
  icon,
  children,
  className,
}: {
  icon?: ReactNode;
  children: ReactNode;
  className?: string;
}) {
  return (
    <span
      className={cx(
        'inline-flex h-6 max-w-full items-center gap-1 rounded-chip bg-sunken px-2 text-13 text-ink-2',
        className,
      )}
    >
      {icon}
      <span className="truncate">{children}</span>
    </span>
  );
}
