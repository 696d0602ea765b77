import Link from 'next/link';
import { cx } from '@/lib/cx';

interface Pill {
  href: string;
  label: string;
  count: number;
  isActive: boolean;
}

/** A quieter cut of a list, for a page whose tabs are taken. Each is an address. */
export function FilterPills({ label, pills }: { label: string; pills: readonly Pill[] }) {
  return (
    <nav aria-label={label}>
      <ul className="flex flex-wrap gap-1.5">
        {pills.map((pill) => (
          <li key={pill.label}>
            <Link
              href={pill.href}
              scroll={false}
              aria-current={pill.isActive ? 'page' : undefined}
              className={cx(
                'inline-flex min-h-control items-center gap-2 rounded-control px-3 font-medium transition-colors',
                pill.isActive ? 'bg-primary text-on-primary' : 'bg-sunken text-ink-2 hover:text-ink',
              )}
            >
              {pill.label}
              <span className="text-13 tabular">{pill.count}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
