import Link from 'next/link';
import { buttonStyle } from './button-style';

/**
 * «Показать ещё» as a link: how much is shown lives in the address, so that «назад» restores list and scroll.
 */
export function LoadMore({ href, label }: { href: string; label: string }) {
  return (
    <div className="mt-6 flex justify-center">
      <Link href={href} scroll={false} prefetch={false} className={buttonStyle({ variant: 'secondary' })}>
        {label}
      </Link>
    </div>
  );
}
