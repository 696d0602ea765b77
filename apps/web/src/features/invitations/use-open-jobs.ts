import { useEffect, useState } from 'react';
import { asApiError, type ApiError } from '@/lib/api/api-error';
import { callApi } from '@/lib/api/browser';
import type { Job } from '@/lib/api/types';

const LOOKED_AT = 100;

/** The brand's own jobs that a creator can be invited to; null while they are on their way. */
export function useOpenJobs(isWanted: boolean): { jobs: Job[] | null; failure: ApiError | null } {
  const [jobs, setJobs] = useState<Job[] | null>(null);
  const [failure, setFailure] = useState<ApiError | null>(null);
  useEffect(() => {
    if (!isWanted) return;
    let isGone = false;
    const query = { status: 'PUBLISHED', limit: LOOKED_AT } as const;
    callApi((api) => api.GET('/api/brand/jobs', { params: { query } }))
      .then(({ items }) => {
        if (!isGone) setJobs(items.filter(({ allowedActions }) => allowedActions.includes('INVITE')));
      })
      .catch((error: unknown) => {
        if (!isGone) setFailure(asApiError(error));
      });
    return () => {
      isGone = true;
    };
  }, [isWanted]);
  return { jobs, failure };
}
