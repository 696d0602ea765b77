import { ArrowLeft } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';

/** The head of a page: where one came from, what it is, the one thing to do here. */
export function PageHeader({
  title,
  lead,
  action,
  back,
}: {
  title: ReactNode;
  lead?: ReactNode;
  action?: ReactNode;
  back?: { href: string; label: string };
}) {
  return (
    <header className="mb-6 flex flex-col gap-3">
      {back && (
        <Link
          href={back.href}
          className="-ml-1 inline-flex min-h-8 items-center gap-1.5 self-start rounded-chip px-1 text-ink-2 hover:text-ink"
        >
          <ArrowLeft aria-hidden size={16} />
          {back.label}
        </Link>
      )}
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div className="min-w-0 flex-1 basis-64">
          <h1 className="text-24 font-semibold md:text-30">{title}</h1>
          {lead && <div className="mt-1 text-16 text-ink-2 text-pretty">{lead}</div>}
        </div>
        {action && <div className="flex flex-wrap gap-2">{action}</div>}
      </div>
    </header>
  );
}
