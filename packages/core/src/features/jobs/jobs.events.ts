import type { NewEvent } from '../../platform/outbox/index.js';
import type { ApplicationRow } from './application.repository.js';

export const jobSubmitted = (jobId: string): NewEvent => ({
  type: 'JOB_SUBMITTED',
  aggregateType: 'job',
  aggregateId: jobId,
  payload: { jobId },
});

export const jobModerated = (type: 'JOB_APPROVED' | 'JOB_REJECTED', jobId: string): NewEvent => ({
  type,
  aggregateType: 'job',
  aggregateId: jobId,
  payload: { jobId },
});

export const applicationEvent = (
  type: 'APPLICATION_CREATED' | 'APPLICATION_WITHDRAWN' | 'APPLICATION_REJECTED',
  { id, jobId, creatorId }: Pick<ApplicationRow, 'id' | 'jobId' | 'creatorId'>,
): NewEvent => ({
  type,
  aggregateType: 'application',
  aggregateId: id,
  payload: { applicationId: id, jobId, creatorId },
});
