import type { ReactNode } from 'react';
import { Card } from '@/ui/card';
import { cx } from '@/lib/cx';

/** One part of a case, dense: a heading and what belongs to it. */
export function CasePart({
  title,
  note,
  className,
  children,
}: {
  title: string;
  note?: ReactNode;
  className?: string;
  children: ReactNode;
}) {
  return (
    <Card className={cx('min-w-0 p-4', className)}>
      <section>
        <header className="mb-3 flex flex-wrap items-baseline justify-between gap-x-3 gap-y-1">
          <h2 className="text-16 font-semibold">{title}</h2>
          {note}
        </header>
        {children}
      </section>
    </Card>
  );
}
