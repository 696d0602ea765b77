'use client';

import { useNow, useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Application, Job } from '@/lib/api/types';
import { formatMoney } from '@/lib/format/money';
import { Button } from '@/ui/button';
import { LinkButton } from '@/ui/link-button';
import { Notice } from '@/ui/notice';
import { AcceptDialog } from './accept-dialog';
import { RejectDialog } from './reject-dialog';

interface ApplicationActionsProps {
  application: Application;
  job: Pick<Job, 'moderationStatus' | 'slots' | 'takenSlots'>;
}

/** Choose or refuse; where choosing is not possible now, why not. */
export function ApplicationActions({ application, job }: ApplicationActionsProps) {
  const t = useTranslations('brandApplications');
  const [dialog, setDialog] = useState<'accept' | 'reject' | null>(null);
  const may = (action: Application['allowedActions'][number]) => application.allowedActions.includes(action);
  const close = () => setDialog(null);

  return (
    <div className="flex flex-col gap-3">
      {application.rejectReason && (
        <p className="prose-user text-13 text-ink-2">
          {t('rejectedReason', { reason: application.rejectReason })}
        </p>
      )}
      {application.status === 'PENDING' && !may('ACCEPT') && <WhyNot application={application} job={job} />}
      <div className="flex flex-wrap gap-2 empty:hidden">
        {may('ACCEPT') && (
          <Button className="flex-1" onClick={() => setDialog('accept')}>
            {t('accept', { price: formatMoney(application.priceMinor, application.currency) })}
          </Button>
        )}
        {may('REJECT') && (
          <Button variant="secondary" onClick={() => setDialog('reject')}>
            {t('reject')}
          </Button>
        )}
        {application.dealId && (
          <LinkButton href={`/deals/${application.dealId}`} className="flex-1">
            {t('openDeal')}
          </LinkButton>
        )}
      </div>
      {dialog === 'accept' && <AcceptDialog application={application} onClose={close} />}
      {dialog === 'reject' && <RejectDialog application={application} onClose={close} />}
    </div>
  );
}

function WhyNot({ application, job }: ApplicationActionsProps) {
  const t = useTranslations('brandApplications.blocked');
  const now = useNow();
  return <Notice tone="neutral">{t(reasonNot(application, job, now))}</Notice>;
}

function reasonNot({ expiresAt, briefChanged }: Application, job: ApplicationActionsProps['job'], now: Date) {
  if (new Date(expiresAt) <= now) return 'over';
  if (briefChanged) return 'briefChanged';
  if (job.moderationStatus !== 'APPROVED') return 'moderation';
  return job.takenSlots >= job.slots ? 'slots' : 'closed';
}
