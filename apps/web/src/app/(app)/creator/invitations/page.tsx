import { MailOpen } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { OwnOffers } from '@/features/applications/own-offers';
import { InvitationCard } from '@/features/invitations/invitation-card';
import { groupInvitations } from '@/features/invitations/invitation-groups';
import { NoAccess } from '@/features/shell/no-access';
import { ClientMessages } from '@/i18n/client-messages';
import { collect } from '@/lib/api/collect';
import { fetchData } from '@/lib/api/server';
import { wholeNumber, withQuery, type SearchParams } from '@/lib/search-params';
import { requireViewer } from '@/lib/session';

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
  const [t, { items, hasMore }] = await Promise.all([
    getTranslations('invitations'),
    collect(show, (page) => fetchData((api) => api.GET('/api/invitations', { params: { query: page } }))),
  ]);
  return (
    <ClientMessages areas={['invitations']}>
      <OwnOffers
        area="invitations"
        icon={MailOpen}
        groups={groupInvitations(items).map(([id, invitations]) => ({
          id,
          title: t(`groups.${id}`),
          cards: invitations.map((invitation) => (
            <InvitationCard key={invitation.id} invitation={invitation} />
          )),
        }))}
        moreHref={hasMore ? withQuery(PATH, { show: show + STEP }) : null}
      />
    </ClientMessages>
  );
}
