import { ArrowLeft } from 'lucide-react';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { Thread } from '@/features/messages/thread';
import { fetchData } from '@/lib/api/server';
import { requireViewer } from '@/lib/session';
import { iconButtonStyle } from '@/ui/icon-button';
import { LinkButton } from '@/ui/link-button';

const MESSAGES_SHOWN = 50;

export default async function ConversationPage({ params }: { params: Promise<{ id: string }> }) {
  const path = await params;
  const [t, viewer, conversation, messages] = await Promise.all([
    getTranslations('messages'),
    requireViewer(),
    fetchData((api) => api.GET('/api/conversations/{id}', { params: { path } })),
    fetchData((api) =>
      api.GET('/api/conversations/{id}/messages', { params: { path, query: { limit: MESSAGES_SHOWN } } }),
    ),
  ]);
  const other = conversation.creator.id === viewer.id ? conversation.brand : conversation.creator;
  return (
    <section
      aria-label={t('log', { name: other.name })}
      className="flex h-[calc(100dvh-7.5rem)] flex-col lg:h-full"
    >
      <header className="flex items-center gap-2 border-b border-line px-2 py-2 lg:px-5">
        <Link href="/messages" aria-label={t('back')} className={`${iconButtonStyle} lg:hidden`}>
          <ArrowLeft aria-hidden size={20} />
        </Link>
        <div className="min-w-0 flex-1">
          <h2 className="truncate text-16 font-semibold">{other.name}</h2>
          <p className="truncate text-13 text-ink-3">{conversation.job.title}</p>
        </div>
        {conversation.deal && (
          <LinkButton href={`/deals/${conversation.deal.id}`} variant="secondary">
            {t('openDeal')}
          </LinkButton>
        )}
      </header>
      <Thread
        conversationId={conversation.id}
        viewerId={viewer.id}
        other={other.name}
        first={messages}
        lastReadId={conversation.lastReadId}
        className="action-bar flex-1"
      />
    </section>
  );
}
