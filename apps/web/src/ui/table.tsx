import type { ComponentProps } from 'react';
import { cx } from '@/lib/cx';

/** A dense table for the administrator; scrolls inside its own frame and never pushes the page. */
export function Table({ className, label, ...rest }: ComponentProps<'table'> & { label: string }) {
  return (
    // A region that scrolls must be reachable by keyboard.
    <div
      role="region"
      aria-label={label}
      tabIndex={0}
      className="overflow-x-auto rounded-card border border-line bg-surface"
    >
      <table {...rest} className={cx('w-full border-collapse text-13', className)} />
    </div>
  );
}

export function Th({ className, numeric, ...rest }: ComponentProps<'th'> & { numeric?: boolean }) {
  return (
    <th
      scope="col"
      {...rest}
      className={cx(
        'border-b border-line bg-sunken px-3 py-2 font-medium whitespace-nowrap text-ink-2',
        numeric ? 'text-right' : 'text-left',
        className,
      )}
    />
  );
}

export function Td({ className, numeric, ...rest }: ComponentProps<'td'> & { numeric?: boolean }) {
  return (
    <td
      {...rest}
      className={cx('border-b border-line px-3 py-2 align-top', numeric && 'text-right tabular', className)}
    />
  );
}
