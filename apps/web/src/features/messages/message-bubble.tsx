import { EyeOff } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { Message } from '@/lib/api/types';
import { cx } from '@/lib/cx';
import { DateTime } from '@/ui/date-time';

/** What a person wrote: own messages to the right. */
export function MessageBubble({ message, own, author }: { message: Message; own: boolean; author: string }) {
  const t = useTranslations('messages');
  return (
    <Bubble
      own={own}
      author={own ? t('you') : author}
      footer={<DateTime value={message.createdAt} form="time" />}
    >
      {message.text}
      {message.masked && (
        <span className="mt-1 flex items-center gap-1.5 text-13 text-ink-3">
          <EyeOff aria-hidden size={14} />
          {t('masked')}
        </span>
      )}
    </Bubble>
  );
}

export function Bubble({
  own,
  author,
  footer,
  children,
}: {
  own: boolean;
  author: string;
  footer: ReactNode;
  children: ReactNode;
}) {
  return (
    <div
      className={cx(
        'flex max-w-[85%] flex-col sm:max-w-[75%]',
        own ? 'items-end self-end' : 'items-start self-start',
      )}
    >
      <span className="sr-only">{author}:</span>
      <div
        className={cx(
          'prose-user rounded-card px-3.5 py-2.5',
          own ? 'rounded-br-chip bg-sunken' : 'rounded-bl-chip border border-line bg-bg',
        )}
      >
        {children}
      </div>
      <span className="mt-1 px-1 text-12 text-ink-3">{footer}</span>
    </div>
  );
}

/** What happened on the deal, told once for both sides. */
export function SystemLine({ message }: { message: Message }) {
  return (
    <p className="flex items-center gap-3 text-center text-13 text-ink-2">
      <span aria-hidden className="h-px flex-1 bg-line" />
      <span className="max-w-[80%] text-pretty">
        {message.text} <DateTime value={message.createdAt} form="time" className="text-ink-3" />
      </span>
      <span aria-hidden className="h-px flex-1 bg-line" />
    </p>
  );
}
