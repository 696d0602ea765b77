'use client';

import { useSelectedLayoutSegment } from 'next/navigation';
import type { ReactNode } from 'react';
import { cx } from '@/lib/cx';

/** List and conversation: beside each other on a desktop, one after the other on a phone. */
export function MessagesFrame({
  title,
  list,
  children,
}: {
  title: string;
  list: ReactNode;
  children: ReactNode;
}) {
  const isOpen = useSelectedLayoutSegment() !== null;
  return (
    <div className="grid overflow-hidden rounded-card border border-line bg-surface grid-cols-[minmax(0,1fr)] lg:h-[calc(100dvh-6rem)] lg:grid-cols-[20rem_minmax(0,1fr)]">
      <div className={cx('flex min-h-0 flex-col lg:border-r lg:border-line', isOpen && 'max-lg:hidden')}>
        <h1 className="border-b border-line px-4 py-3.5 text-20 font-semibold">{title}</h1>
        <div className="min-h-0 flex-1 overflow-y-auto">{list}</div>
      </div>
      <div className={cx('min-h-0 min-w-0', !isOpen && 'max-lg:hidden')}>{children}</div>
    </div>
  );
}
