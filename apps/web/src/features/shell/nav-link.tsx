'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';

interface NavLinkProps {
  href: string;
  /** Current only on the very page, not below it. */
  exact?: boolean;
  className?: string;
  children: ReactNode;
}

/**
 * A link of a navigation that knows when it is the current one: style it by `aria-[current=page]:`. The frame outlives a
 * change of page, so a menu that holds the link is closed by it.
 */
export function NavLink({ href, exact = false, className, children }: NavLinkProps) {
  const path = usePathname();
  const current = path === href || (!exact && path.startsWith(`${href}/`));
  return (
    <Link
      href={href}
      aria-current={current ? 'page' : undefined}
      className={className}
      onClick={(event) => event.currentTarget.closest<HTMLElement>('[popover]')?.hidePopover()}
    >
      {children}
    </Link>
  );
}
