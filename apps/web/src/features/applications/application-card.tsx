import { useTranslations } from 'next-intl';
import { OfferHeading } from '@/features/jobs/offer-heading';
import { StatusBadge } from '@/features/status/status-badge';
import type { Application } from '@/lib/api/types';
import { Deadline } from '@/ui/date-time';
import { LinkButton } from '@/ui/link-button';
import { Notice } from '@/ui/notice';
import { YourMove } from '@/ui/your-move';
import { groupOf } from './application-groups';
import { WithdrawButton } from './withdraw-button';

/** An application as its creator follows it. */
export function ApplicationCard({ application }: { application: Application }) {
  const t = useTranslations('applications');
  const isMine = groupOf(application) === 'mine';
  return (
    <article className="flex flex-col gap-3 p-4 md:p-5">
      <OfferHeading offer={application} priceLabel={t('yourPrice')} />
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        {isMine && <YourMove />}
        <StatusBadge entity="application" code={application.status} side="creator" />
        {application.status === 'PENDING' && !isMine && (
          <span className="flex flex-wrap gap-x-1.5 text-13 text-ink-3">
            {t('answerBy')}
            <Deadline value={application.expiresAt} />
          </span>
        )}
      </div>
      {isMine && <Notice tone="accent">{t('briefChanged')}</Notice>}
      {application.rejectReason && (
        <p className="prose-user text-ink-2">{t('reason', { reason: application.rejectReason })}</p>
      )}
      <details className="group">
        <summary className="min-h-6 text-13 text-ink-2 hover:text-ink">{t('message')}</summary>
        <p className="prose-user mt-1">{application.message}</p>
      </details>
      <ApplicationActions application={application} isMine={isMine} />
    </article>
  );
}

function ApplicationActions({ application, isMine }: { application: Application; isMine: boolean }) {
  const t = useTranslations('applications');
  const { dealId, job, allowedActions } = application;
  const mayResend = allowedActions.includes('RESEND');
  if (!dealId && allowedActions.length === 0) return null;
  return (
    <div className="flex flex-wrap gap-2">
      {dealId && (
        <LinkButton href={`/deals/${dealId}`} variant="secondary">
          {t('openDeal')}
        </LinkButton>
      )}
      {mayResend && (
        <LinkButton href={`/jobs/${job.id}`} variant={isMine ? 'primary' : 'secondary'}>
          {t(isMine ? 'reviewBrief' : 'again')}
        </LinkButton>
      )}
      {allowedActions.includes('WITHDRAW') && <WithdrawButton id={application.id} title={job.title} />}
    </div>
  );
}
