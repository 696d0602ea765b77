import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { MessagesFrame } from '@/features/messages/messages-frame';
import { ConversationList } from '@/features/messages/conversation-list';
import { ClientMessages } from '@/i18n/client-messages';
import { fetchData } from '@/lib/api/server';
import { requireViewer } from '@/lib/session';
import { EmptyState } from '@/ui/empty-state';
import { LinkButton } from '@/ui/link-button';
import { PageHeader } from '@/ui/page-header';

const CONVERSATIONS_SHOWN = 100;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('messages');
  return { title: t('title') };
}

export default async function MessagesLayout({ children }: { children: ReactNode }) {
  const [t, tDeals, viewer, { items }] = await Promise.all([
    getTranslations('messages'),
    getTranslations('deals'),
    requireViewer(),
    fetchData((api) => api.GET('/api/conversations', { params: { query: { limit: CONVERSATIONS_SHOWN } } })),
  ]);
  if (items.length === 0) {
    const isBrand = viewer.role === 'BRAND';
    return (
      <>
        <PageHeader title={t('title')} lead={t('lead')} />
        <EmptyState
          title={t('empty')}
          text={t(isBrand ? 'emptyBrand' : 'emptyCreator')}
          action={
            <LinkButton href={isBrand ? '/brand/jobs' : '/jobs'}>
              {tDeals(isBrand ? 'toJobsBrand' : 'toJobsCreator')}
            </LinkButton>
          }
        />
      </>
    );
  }
  return (
    <ClientMessages areas={['messages']}>
      <MessagesFrame
        list={<ConversationList conversations={items} viewerId={viewer.id} />}
        title={t('title')}
      >
        {children}
      </MessagesFrame>
    </ClientMessages>
  );
}
