import { MailOpen } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { InvitationCard } from '@/features/invitations/invitation-card';
import { groupInvitations } from '@/features/invitations/invitation-groups';
import { NoAccess } from '@/features/shell/no-access';
import { ClientMessages } from '@/i18n/client-messages';
import { collect } from '@/lib/api/collect';
import { fetchData } from '@/lib/api/server';
import { wholeNumber, withQuery, type SearchParams } from '@/lib/search-params';
import { requireViewer } from '@/lib/session';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { LinkButton } from '@/ui/link-button';
import { LoadMore } from '@/ui/load-more';
import { PageHeader } from '@/ui/page-header';

const PATH = '/creator/invitations';
const STEP = 30;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('invitations');
  return { title: t('title') };
}

export default async function CreatorInvitationsPage({ searchParams }: { searchParams: SearchParams }) {
  const [viewer, params] = await Promise.all([requireViewer(), searchParams]);
  if (viewer.role !== 'CREATOR') return <NoAccess viewer={viewer} />;
  const show = wholeNumber(params.show, { min: STEP, max: 300, fallback: STEP });
  const [t, tCommon, { items, hasMore }] = await Promise.all([
    getTranslations('invitations'),
    getTranslations('common'),
    collect(show, (page) => fetchData((api) => api.GET('/api/invitations', { params: { query: page } }))),
  ]);
  return (
    <ClientMessages areas={['invitations']}>
      <div className="mx-auto max-w-feed">
        <PageHeader
          title={t('title')}
          lead={t('lead')}
          action={items.length > 0 && <LinkButton href="/jobs">{t('findJob')}</LinkButton>}
        />
        {items.length === 0 && (
          <EmptyState
            icon={<MailOpen aria-hidden size={24} />}
            title={t('empty')}
            text={t('emptyText')}
            action={<LinkButton href="/jobs">{t('findJob')}</LinkButton>}
          />
        )}
        <div className="flex flex-col gap-8">
          {groupInvitations(items).map(([group, invitations]) => (
            <section key={group} aria-labelledby={`group-${group}`}>
              <h2 id={`group-${group}`} className="mb-3 text-18 font-semibold">
                {t(`groups.${group}`)}
              </h2>
              <Card className="divide-y divide-line">
                {invitations.map((invitation) => (
                  <InvitationCard key={invitation.id} invitation={invitation} />
                ))}
              </Card>
            </section>
          ))}
        </div>
        {hasMore && <LoadMore href={withQuery(PATH, { show: show + STEP })} label={tCommon('showMore')} />}
      </div>
    </ClientMessages>
  );
}
