import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { Job } from '@/lib/api/types';
import { Notice } from '@/ui/notice';

/** What the moderator wants mended; nothing where nothing was rejected. */
export function RejectionNotice({
  job,
  action,
}: {
  job: Pick<Job, 'moderationStatus' | 'moderationReason' | 'allowedActions'>;
  action?: ReactNode;
}) {
  const t = useTranslations('brandJobs');
  if (job.moderationStatus !== 'REJECTED' || !job.moderationReason) return null;
  return (
    <Notice tone="danger" title={t('rejectedTitle')} action={action}>
      <p className="prose-user">{job.moderationReason}</p>
      {job.allowedActions.includes('RESUBMIT') && <p className="mt-1 text-13">{t('rejectedHint')}</p>}
    </Notice>
  );
}
