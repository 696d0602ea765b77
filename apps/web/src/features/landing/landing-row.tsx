import { ArrowRight } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';

/** A heading with a way to the whole list, and a few of its items. */
export function LandingRow({
  id,
  title,
  lead,
  href,
  linkLabel,
  children,
}: {
  id: string;
  title: string;
  lead: string;
  href: string;
  linkLabel: string;
  children: ReactNode;
}) {
  return (
    <section className="page py-8" aria-labelledby={id}>
      <div className="mb-6 flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
        <div>
          <h2 id={id} className="text-30 font-semibold">
            {title}
          </h2>
          <p className="mt-1 text-16 text-ink-2">{lead}</p>
        </div>
        <Link
          href={href}
          className="inline-flex min-h-11 items-center gap-2 rounded-chip font-medium hover:underline"
        >
          {linkLabel}
          <ArrowRight aria-hidden size={16} />
        </Link>
      </div>
      {children}
    </section>
  );
}
