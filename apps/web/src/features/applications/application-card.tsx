import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { StatusBadge } from '@/features/status/status-badge';
import type { Application } from '@/lib/api/types';
import { DateTime, Deadline } from '@/ui/date-time';
import { LinkButton } from '@/ui/link-button';
import { Money } from '@/ui/money';
import { Notice } from '@/ui/notice';
import { YourMove } from '@/ui/your-move';
import { groupOf } from './application-groups';
import { WithdrawButton } from './withdraw-button';

/** An application as its creator follows it. */
export function ApplicationCard({ application }: { application: Application }) {
  const t = useTranslations('applications');
  const { job } = application;
  const isMine = groupOf(application) === 'mine';
  return (
    <article className="flex flex-col gap-3 p-4 md:p-5">
      <div className="flex items-start justify-between gap-4">
        <div className="min-w-0">
          <h3 className="text-16 font-semibold">
            <Link href={`/jobs/${job.id}`} className="hover:underline">
              {job.title}
            </Link>
          </h3>
          <p className="mt-0.5 text-13 text-ink-2">
            <Link href={`/brands/${job.brand.id}`} className="hover:underline">
              {job.brand.companyName}
            </Link>
            <span aria-hidden> · </span>
            <DateTime value={application.createdAt} />
          </p>
        </div>
        <p className="text-right">
          <span className="sr-only">{t('yourPrice')}: </span>
          <Money
            minor={application.priceMinor}
            currency={application.currency}
            className="text-16 font-semibold"
          />
        </p>
      </div>
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
