import Link from 'next/link';
import { cx } from '@/lib/cx';

export interface TabLink {
  href: string;
  label: string;
  count?: number;
  active: boolean;
}

/** Tabs that are addresses: the same list, cut differently. */
export function TabLinks({ label, tabs }: { label: string; tabs: readonly TabLink[] }) {
  return (
    <nav aria-label={label} className="no-scrollbar -mx-4 overflow-x-auto px-4 md:mx-0 md:px-0">
      <ul className="flex min-w-max gap-1 border-b border-line">
        {tabs.map(({ href, label: text, count, active }) => (
          <li key={href}>
            <Link
              href={href}
              scroll={false}
              aria-current={active ? 'page' : undefined}
              className={cx(
                '-mb-px flex min-h-11 items-center gap-2 border-b-2 px-3 font-medium transition-colors -outline-offset-2',
                active ? 'border-ink text-ink' : 'border-transparent text-ink-2 hover:text-ink',
              )}
            >
              {text}
              {count !== undefined && count > 0 && (
                <span className="min-w-5 rounded-full bg-sunken px-1.5 text-center text-12 leading-5 text-ink-2 tabular">
                  {count}
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
