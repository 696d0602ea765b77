'use client';

import { ChevronDown } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import { cx } from '@/lib/cx';
import { controlStyle } from './control-style';
import { useFieldWiring } from './field';

export function Input({ className, ...rest }: ComponentProps<'input'>) {
  return <input {...useFieldWiring()} {...rest} className={cx(controlStyle, className)} />;
}

/** An input with a sign at its right edge: a currency, a unit. */
export function InputWithUnit({ unit, className, ...rest }: ComponentProps<'input'> & { unit: ReactNode }) {
  return (
    <div className="relative">
      <input {...useFieldWiring()} {...rest} className={cx(controlStyle, 'pr-12 tabular', className)} />
      <span
        aria-hidden
        className="pointer-events-none absolute inset-y-0 right-3 flex items-center text-ink-3"
      >
        {unit}
      </span>
    </div>
  );
}

export function Textarea({ className, rows = 4, ...rest }: ComponentProps<'textarea'>) {
  return (
    <textarea
      {...useFieldWiring()}
      rows={rows}
      {...rest}
      className={cx(controlStyle, 'resize-y py-2.5', className)}
    />
  );
}

/**
 * The system's own list, styled: it costs no script, and on a phone nothing is easier to use.
 */
export function Select({ className, children, ...rest }: ComponentProps<'select'>) {
  return (
    <div className={cx('relative', className)}>
      <select {...useFieldWiring()} {...rest} className={cx(controlStyle, 'appearance-none pr-9')}>
        {children}
      </select>
      <ChevronDown
        aria-hidden
        size={16}
        className="pointer-events-none absolute inset-y-0 right-3 my-auto text-ink-3"
      />
    </div>
  );
}
