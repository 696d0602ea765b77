import { useTranslations } from 'next-intl';
import { NavLink } from '@/features/shell/nav-link';
import type { Conversation } from '@/lib/api/types';
import { cx } from '@/lib/cx';
import { Avatar } from '@/ui/avatar';
import { DateTime } from '@/ui/date-time';

/** All conversations of the viewer, the liveliest first. */
export function ConversationList({
  conversations,
  viewerId,
}: {
  conversations: readonly Conversation[];
  viewerId: string;
}) {
  const t = useTranslations('messages');
  return (
    <ul className="divide-y divide-line">
      {conversations.map((conversation) => {
        const isCreator = conversation.creator.id === viewerId;
        const other = isCreator ? conversation.brand : conversation.creator;
        const unread = conversation.unreadCount;
        return (
          <li key={conversation.id}>
            <NavLink
              href={`/messages/${conversation.id}`}
              className="flex gap-3 px-4 py-3.5 transition-colors -outline-offset-2 hover:bg-sunken/60 aria-[current=page]:bg-sunken"
            >
              <Avatar name={other.name} square={isCreator} />
              <span className="min-w-0 flex-1">
                <span className="flex items-baseline justify-between gap-3">
                  <span className={cx('truncate', unread > 0 ? 'font-semibold' : 'font-medium')}>
                    {other.name}
                  </span>
                  <DateTime
                    value={conversation.lastMessageAt}
                    form="relative"
                    className="shrink-0 text-12 text-ink-3"
                  />
                </span>
                <span className="block truncate text-13 text-ink-3">{conversation.job.title}</span>
                <span className="mt-0.5 flex items-center gap-2">
                  <span
                    className={cx('min-w-0 flex-1 truncate text-13', unread > 0 ? 'text-ink' : 'text-ink-2')}
                  >
                    {conversation.lastMessage?.text ?? t('noMessages')}
                  </span>
                  {unread > 0 && (
                    <span className="min-w-5 shrink-0 rounded-full bg-accent-soft px-1.5 text-center text-12 leading-5 font-semibold text-accent-text tabular">
                      <span aria-hidden>{unread}</span>
                      <span className="sr-only">{t('unread', { count: unread })}</span>
                    </span>
                  )}
                </span>
              </span>
            </NavLink>
          </li>
        );
      })}
    </ul>
  );
}
