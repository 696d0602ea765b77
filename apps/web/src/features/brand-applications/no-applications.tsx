import { UsersRound } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { Job } from '@/lib/api/types';
import { EmptyState } from '@/ui/empty-state';
import { LinkButton } from '@/ui/link-button';

/** Nobody applied: why that may be, and the one thing that helps. */
export function NoApplications({ job }: { job: Pick<Job, 'id' | 'status' | 'moderationStatus'> }) {
  const t = useTranslations('brandApplications');
  const icon = <UsersRound aria-hidden size={24} />;
  if (job.status === 'DRAFT') {
    return (
      <EmptyState
        icon={icon}
        title={t('empty.pending')}
        text={t('emptyDraft')}
        action={<LinkButton href={`/brand/jobs/${job.id}`}>{t('publishJob')}</LinkButton>}
      />
    );
  }
  const text = job.moderationStatus === 'APPROVED' ? t('emptyText.pending') : t('emptyModeration');
  return (
    <EmptyState
      icon={icon}
      title={t('empty.pending')}
      text={text}
      action={<LinkButton href="/creators">{t('findCreators')}</LinkButton>}
    />
  );
}
