import { ArrowRight, ChevronsLeft } from 'lucide-react';
import { LinkButton } from './link-button';

interface CursorPagerProps {
  label: string;
  first: { href: string; label: string } | null;
  next: { href: string; label: string } | null;
}

/** Through a list that has no page numbers: on, or back to its start. «Назад» of the browser leads one page back. */
export function CursorPager({ label, first, next }: CursorPagerProps) {
  if (!first && !next) return null;
  return (
    <nav aria-label={label} className="mt-3 flex flex-wrap gap-2">
      {first && (
        <LinkButton
          href={first.href}
          variant="secondary"
          prefetch={false}
          icon={<ChevronsLeft aria-hidden size={16} />}
        >
          {first.label}
        </LinkButton>
      )}
      {next && (
        <LinkButton href={next.href} variant="secondary" prefetch={false}>
          {next.label}
          <ArrowRight aria-hidden size={16} />
        </LinkButton>
      )}
    </nav>
  );
}
