import { MailOpen } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { JobHead } from '@/features/brand-jobs/job-head';
import { getOwnJob } from '@/features/brand-jobs/own-job';
import { SentInvitationCard } from '@/features/invitations/sent-invitation-card';
import { ClientMessages } from '@/i18n/client-messages';
import { collect } from '@/lib/api/collect';
import { fetchData } from '@/lib/api/server';
import { wholeNumber, withQuery, type SearchParams } from '@/lib/search-params';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { LinkButton } from '@/ui/link-button';
import { LoadMore } from '@/ui/load-more';

const STEP = 30;

interface InvitationsPageProps {
  params: Promise<{ id: string }>;
  searchParams: SearchParams;
}

export async function generateMetadata({ params }: InvitationsPageProps): Promise<Metadata> {
  const [t, job] = await Promise.all([getTranslations('invitations.sent'), getOwnJob((await params).id)]);
  return { title: `${t('title')} · ${job.title}` };
}

export default async function SentInvitationsPage({ params, searchParams }: InvitationsPageProps) {
  const [{ id }, asked] = await Promise.all([params, searchParams]);
  const show = wholeNumber(asked.show, { min: STEP, max: 300, fallback: STEP });
  const [t, tCommon, job, { items, hasMore }] = await Promise.all([
    getTranslations('invitations.sent'),
    getTranslations('common'),
    getOwnJob(id),
    collect(show, (page) =>
      fetchData((api) => api.GET('/api/invitations', { params: { query: { ...page, jobId: id } } })),
    ),
  ]);
  return (
    <>
      <JobHead job={job} section="invitations" />
      <ClientMessages areas={['invitations']}>
        <div className="max-w-feed">
          <h2 className="sr-only">{t('list')}</h2>
          {items.length === 0 ? (
            <EmptyState
              icon={<MailOpen aria-hidden size={24} />}
              title={t('empty')}
              text={t('emptyText')}
              action={<LinkButton href="/creators">{t('findCreators')}</LinkButton>}
            />
          ) : (
            <Card className="divide-y divide-line">
              {items.map((invitation) => (
                <SentInvitationCard key={invitation.id} invitation={invitation} />
              ))}
            </Card>
          )}
          {hasMore && (
            <LoadMore
              href={withQuery(`/brand/jobs/${id}/invitations`, { show: show + STEP })}
              label={tCommon('showMore')}
            />
          )}
        </div>
      </ClientMessages>
    </>
  );
}
