import 'server-only';
import { ApiError } from '@/lib/api/api-error';
import { tryFetch } from '@/lib/api/server';

/** The public profile of somebody who applied, or null where it is hidden: an application does not need one. */
export async function findApplicant(id: string) {
  try {
    return await tryFetch((api) => api.GET('/api/creators/{id}', { params: { path: { id } } }));
  } catch (error) {
    if (error instanceof ApiError && error.code === 'NOT_FOUND') return null;
    throw error;
  }
}

export type Applicant = NonNullable<Awaited<ReturnType<typeof findApplicant>>>;
