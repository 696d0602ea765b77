'use client';

import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RotateCcw, Trash2 } from 'lucide-react';
import { useNow, useTimeZone, useTranslations } from 'next-intl';
import { Fragment, useEffect, useRef, useState, type ReactNode } from 'react';
import { callApi } from '@/lib/api/browser';
import type { Message } from '@/lib/api/types';
import { cx } from '@/lib/cx';
import { dayKey, DEFAULT_TIME_ZONE, formatDay } from '@/lib/format/date';
import { Button } from '@/ui/button';
import { Composer } from './composer';
import { Bubble, MessageBubble, SystemLine } from './message-bubble';
import { useMessages } from './use-messages';
import { useOutbox } from './use-outbox';

export interface ThreadEvent {
  id: string;
  createdAt: string;
  content: ReactNode;
}

interface ThreadProps {
  conversationId: string;
  viewerId: string;
  /** Name of the one on the other side. */
  other: string;
  first: { items: Message[]; nextCursor: string | null };
  lastReadId: string | null;
  /** Set into the thread by their time: versions of the work, requests for changes. */
  events?: readonly ThreadEvent[];
  className?: string;
}

/** A conversation: what was said, what happened, and where to answer. */
export function Thread(props: ThreadProps) {
  const [client] = useState(() => new QueryClient({ defaultOptions: { queries: { retry: 1 } } }));
  return (
    <QueryClientProvider client={client}>
      <ThreadBody key={props.conversationId} {...props} />
    </QueryClientProvider>
  );
}

function ThreadBody({
  conversationId,
  viewerId,
  other,
  first,
  lastReadId,
  events = [],
  className,
}: ThreadProps) {
  const t = useTranslations('messages');
  const tCommon = useTranslations('common');
  const timeZone = useTimeZone() ?? DEFAULT_TIME_ZONE;
  const now = useNow();
  const { messages, hasOlder, loadOlder, loadingOlder, append } = useMessages(conversationId, first);
  const { outgoing, send, retry, discard } = useOutbox(conversationId, append);
  const newest = messages.at(-1);
  const scroller = useStuckToEnd(`${newest?.id ?? ''}:${outgoing.length}`);
  useReadMark(conversationId, newest?.id, lastReadId);

  const rows = rowsOf(
    messages,
    hasOlder ? events.filter(({ createdAt }) => createdAt >= (messages[0]?.createdAt ?? '')) : events,
  );
  return (
    <div className={cx('flex min-h-0 flex-col', className)}>
      <div
        ref={scroller}
        role="log"
        aria-label={t('log', { name: other })}
        tabIndex={0}
        className="relative flex min-h-0 flex-1 flex-col overflow-y-auto overscroll-contain p-4 -outline-offset-2 md:p-5"
      >
        {/* Few messages stand at the end, beside the place where one answers. */}
        <div className="mt-auto flex flex-col gap-4">
          {hasOlder && (
            <Button variant="ghost" className="self-center" pending={loadingOlder} onClick={loadOlder}>
              {t('older')}
            </Button>
          )}
          {rows.length === 0 && outgoing.length === 0 && (
            <p className="py-8 text-center text-ink-3">{t('noMessages')}</p>
          )}
          {rows.map((row, index) => {
            const previous = rows[index - 1];
            const startsDay =
              !previous || dayKey(previous.createdAt, timeZone) !== dayKey(row.createdAt, timeZone);
            return (
              <Fragment key={row.id}>
                {startsDay && (
                  <p className="self-center text-12 font-medium text-ink-3">
                    {formatDay(row.createdAt, timeZone, now)}
                  </p>
                )}
                {'content' in row ? (
                  row.content
                ) : row.kind === 'SYSTEM' ? (
                  <SystemLine message={row} />
                ) : (
                  <MessageBubble message={row} own={row.senderId === viewerId} author={other} />
                )}
              </Fragment>
            );
          })}
          {outgoing.map((message) => (
            <Bubble
              key={message.key}
              own
              author={t('you')}
              footer={
                message.failed ? (
                  <span className="flex flex-wrap items-center justify-end gap-x-2 text-danger" role="alert">
                    {t('failed')}
                    <button
                      type="button"
                      className="inline-flex min-h-6 items-center gap-1 font-medium underline underline-offset-2"
                      onClick={() => retry(message)}
                    >
                      <RotateCcw aria-hidden size={12} />
                      {t('retry')}
                    </button>
                    <button
                      type="button"
                      className="inline-flex min-h-6 items-center gap-1 underline underline-offset-2"
                      onClick={() => discard(message.key)}
                    >
                      <Trash2 aria-hidden size={12} />
                      {t('discard')}
                    </button>
                  </span>
                ) : (
                  t('sending')
                )
              }
            >
              {message.text}
            </Bubble>
          ))}
        </div>
      </div>
      <Composer conversationId={conversationId} onSend={send} />
      <span className="sr-only" aria-live="polite">
        {loadingOlder ? tCommon('loading') : ''}
      </span>
    </div>
  );
}

type Row = Message | ThreadEvent;

function rowsOf(messages: readonly Message[], events: readonly ThreadEvent[]): Row[] {
  return [...messages, ...events].sort((a, b) => a.createdAt.localeCompare(b.createdAt));
}

/** Keeps the end in view when something is added there, unless one has scrolled up to read. */
function useStuckToEnd(tail: string) {
  const scroller = useRef<HTMLDivElement>(null);
  const stuck = useRef(true);
  useEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const onScroll = () => {
      stuck.current = element.scrollHeight - element.scrollTop - element.clientHeight < 80;
    };
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => element.removeEventListener('scroll', onScroll);
  }, []);
  useEffect(() => {
    const element = scroller.current;
    if (element && stuck.current) element.scrollTop = element.scrollHeight;
  }, [tail]);
  return scroller;
}

/** Tells the API how far one has read, while the page is looked at. */
function useReadMark(conversationId: string, newestId: string | undefined, lastReadId: string | null) {
  const marked = useRef(lastReadId);
  useEffect(() => {
    const mark = () => {
      if (!newestId || document.visibilityState !== 'visible' || marked.current === newestId) return;
      marked.current = newestId;
      // A mark that is lost costs nothing: the next message sets it again.
      callApi((api) =>
        api.POST('/api/conversations/{id}/read', {
          params: { path: { id: conversationId } },
          body: { messageId: newestId },
        }),
      ).catch(() => {
        marked.current = null;
      });
    };
    mark();
    document.addEventListener('visibilitychange', mark);
    return () => document.removeEventListener('visibilitychange', mark);
  }, [conversationId, newestId]);
}
