import { ArrowLeft } from 'lucide-react';
import Link from 'next/link';

/** To the list that one came from. */
export function BackLink({ href, children }: { href: string; children: string }) {
  return (
    <Link
      href={href}
      className="-ml-1 inline-flex min-h-8 items-center gap-1.5 rounded-chip px-1 text-ink-2 hover:text-ink"
    >
      <ArrowLeft aria-hidden size={16} />
      {children}
    </Link>
  );
}
