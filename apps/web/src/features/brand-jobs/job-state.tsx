import { StatusBadge } from '@/features/status/status-badge';
import type { Job } from '@/lib/api/types';

/**
 * Where a job stands, as its brand sees it. Until a moderator has let a published job through, that verdict is the
 * whole truth: «Приём откликов» beside it would say the opposite.
 */
export function JobState({ job }: { job: Pick<Job, 'status' | 'moderationStatus'> }) {
  const isHiring = job.status === 'PUBLISHED' || job.status === 'PAUSED';
  const awaitsModerator = isHiring && job.moderationStatus !== 'APPROVED';
  return (
    <span className="flex flex-wrap gap-1.5">
      {!(awaitsModerator && job.status === 'PUBLISHED') && (
        <StatusBadge entity="job" code={job.status} side="brand" />
      )}
      {awaitsModerator && <StatusBadge entity="moderation" code={job.moderationStatus} side="brand" />}
    </span>
  );
}
