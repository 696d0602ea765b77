import type { ComponentProps } from 'react';
import { cx } from '@/lib/cx';

/** On or off, at once: nothing has to be saved after it. Its name comes from a label around it or from aria-label. */
export function Switch({ className, ...rest }: Omit<ComponentProps<'input'>, 'type' | 'role'>) {
  return (
    <span className={cx('relative inline-flex min-h-control items-center', className)}>
      <input
        {...rest}
        type="checkbox"
        role="switch"
        className={
          'peer h-6 w-10 appearance-none rounded-full border border-line-strong bg-sunken transition-colors ' +
          'checked:border-primary checked:bg-primary disabled:border-line-strong disabled:bg-sunken'
        }
      />
      <span
        aria-hidden
        className={
          'pointer-events-none absolute left-1 size-4 rounded-full bg-ink-3 transition-transform ' +
          'peer-checked:translate-x-4 peer-checked:bg-on-primary peer-disabled:bg-ink-3'
        }
      />
    </span>
  );
}
