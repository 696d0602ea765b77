import type { Job } from '@/lib/api/types';

/** Whether everybody can see the job's public page. */
export function isOpenJob(job: Pick<Job, 'status' | 'moderationStatus'>): boolean {
  return job.status === 'PUBLISHED' && job.moderationStatus === 'APPROVED';
}
