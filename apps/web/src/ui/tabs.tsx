'use client';

import { Tabs as Radix } from 'radix-ui';
import type { ComponentProps } from 'react';
import { cx } from '@/lib/cx';

export const Tabs = Radix.Root;

export function TabList({ className, ...rest }: ComponentProps<typeof Radix.List>) {
  return <Radix.List {...rest} className={cx('flex gap-1 border-b border-line', className)} />;
}

export function Tab({ className, ...rest }: ComponentProps<typeof Radix.Trigger>) {
  return (
    <Radix.Trigger
      {...rest}
      className={cx(
        '-mb-px flex min-h-11 items-center gap-2 border-b-2 border-transparent px-3 font-medium text-ink-2 transition-colors -outline-offset-2 hover:text-ink',
        'data-[state=active]:border-ink data-[state=active]:text-ink',
        className,
      )}
    />
  );
}

export const TabPanel = Radix.Content;
