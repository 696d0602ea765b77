import type { ComponentProps, ReactNode } from 'react';
import { cx } from '@/lib/cx';

export function Card({ className, ...rest }: ComponentProps<'div'>) {
  return <div {...rest} className={cx('rounded-card border border-line bg-surface', className)} />;
}

/** A card with a heading: one topic of a page. */
export function Section({
  title,
  action,
  children,
  className,
}: {
  title: string;
  action?: ReactNode;
  children: ReactNode;
  className?: string;
}) {
  return (
    <section className={cx('min-w-0 rounded-card border border-line bg-surface', className)}>
      <header className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-4 pt-4 md:px-6 md:pt-5">
        <h2 className="text-18 font-semibold">{title}</h2>
        {action}
      </header>
      <div className="p-4 md:px-6 md:pb-6">{children}</div>
    </section>
  );
}
