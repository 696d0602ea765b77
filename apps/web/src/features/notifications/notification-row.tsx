'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { callApi } from '@/lib/api/browser';
import type { Notification } from '@/lib/api/types';
import { cx } from '@/lib/cx';
import { DateTime } from '@/ui/date-time';

/** One notification: a click marks it read and lands on what it tells of. */
export function NotificationRow({ notification }: { notification: Notification }) {
  const t = useTranslations('notifications');
  const [opened, setOpened] = useState(false);
  const isNew = !notification.isRead && !opened;
  const markRead = () => {
    if (!isNew) return;
    setOpened(true);
    // The page is being left; a mark that is lost shows the notification as new once more.
    callApi((api) =>
      api.POST('/api/notifications/{id}/read', { params: { path: { id: notification.id } } }),
    ).catch(() => undefined);
  };
  return (
    <Link
      href={notification.href}
      onClick={markRead}
      className="flex gap-3 p-4 transition-colors -outline-offset-2 hover:bg-sunken/60 md:px-5"
    >
      <span
        aria-hidden
        className={cx('mt-2 size-2 shrink-0 rounded-full', isNew ? 'bg-accent' : 'bg-transparent')}
      />
      <span className="min-w-0 flex-1">
        <span className="flex items-baseline justify-between gap-4">
          <span className={cx('min-w-0', isNew ? 'font-semibold' : 'font-medium')}>
            {isNew && <span className="sr-only">{t('new')}. </span>}
            {notification.title}
          </span>
          <DateTime value={notification.createdAt} form="relative" className="shrink-0 text-13 text-ink-3" />
        </span>
        <span className="mt-0.5 block text-ink-2">{notification.body}</span>
      </span>
    </Link>
  );
}
