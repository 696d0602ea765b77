import { Bell as BellIcon } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { cx } from '@/lib/cx';
import { iconButtonStyle } from '@/ui/icon-button';

/** The way to the notifications, with how many are new. */
export function Bell({ href, unread }: { href: string; unread: number }) {
  const t = useTranslations('nav');
  return (
    <Link
      href={href}
      aria-label={`${t('notifications')}. ${t('unread', { count: unread })}`}
      className={cx(iconButtonStyle, 'relative')}
    >
      <BellIcon aria-hidden size={20} />
      {unread > 0 && (
        <span
          aria-hidden
          className="absolute top-0 left-[52%] min-w-4.5 rounded-full border-2 border-bg bg-accent-soft px-1 text-center text-12 leading-3.5 font-semibold text-accent-text tabular"
        >
          {unread > 99 ? '99+' : unread}
        </span>
      )}
    </Link>
  );
}
