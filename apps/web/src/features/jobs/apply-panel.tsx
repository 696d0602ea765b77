import { Lock } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { StatusBadge } from '@/features/status/status-badge';
import type { JobDetail } from '@/lib/api/types';
import type { Viewer } from '@/lib/session';
import { LinkButton } from '@/ui/link-button';
import { ApplyButton } from './apply-button';

/** The one thing this visitor can do with the job: apply, sign in to apply, see his application, manage his own job. */
export function ApplyPanel({ job, viewer }: { job: JobDetail; viewer: Viewer | null }) {
  const t = useTranslations('jobs');
  if (!viewer) {
    return (
      <LinkButton href={`/login?next=${encodeURIComponent(`/jobs/${job.id}`)}`} size="lg" className="w-full">
        {t('applyLogin')}
      </LinkButton>
    );
  }
  if (viewer.role === 'BRAND' && viewer.id === job.brand.id) {
    return (
      <LinkButton href={`/brand/jobs/${job.id}`} size="lg" className="w-full">
        {t('openOwnJob')}
      </LinkButton>
    );
  }
  if (viewer.role === 'CREATOR') {
    if (job.ownInvitation?.status === 'SENT') return <InvitedPanel />;
    return (
      <ApplyButton
        jobId={job.id}
        currency={job.currency}
        commissionBps={job.commissionBps}
        budgetMinMinor={job.budgetMinMinor}
        budgetMaxMinor={job.budgetMaxMinor}
        label={job.allowedActions.includes('APPLY') && t(job.ownApplication ? 'applyAgain' : 'applyButton')}
      >
        <div className="flex flex-col gap-2">
          {job.ownApplication && (
            <StatusBadge
              entity="application"
              code={job.ownApplication.status}
              side="creator"
              className="self-start"
            />
          )}
          <LinkButton href="/creator/applications" variant="secondary" size="lg" className="w-full">
            {t('openApplications')}
          </LinkButton>
        </div>
      </ApplyButton>
    );
  }
  return (
    <p className="flex min-h-11 items-center gap-2 text-ink-2">
      <Lock aria-hidden size={16} />
      {t('applyOnlyCreators')}
    </p>
  );
}

/** The brand has named its price: the answer is given where the invitation is. */
function InvitedPanel() {
  const t = useTranslations('jobs');
  return (
    <div className="flex flex-col gap-2">
      <StatusBadge entity="invitation" code="SENT" side="creator" className="self-start" />
      <LinkButton href="/creator/invitations" size="lg" className="w-full">
        {t('openInvitation')}
      </LinkButton>
    </div>
  );
}
