import 'server-only';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { fetchData } from '@/lib/api/server';
import { requireViewer } from '@/lib/session';

/** The viewer's own job. Other brands' open jobs are public, but there is nothing to manage in them: 404. */
export const getOwnJob = cache(async (id: string) => {
  const [viewer, job] = await Promise.all([
    requireViewer(),
    fetchData((api) => api.GET('/api/jobs/{id}', { params: { path: { id } } })),
  ]);
  if (job.brand.id !== viewer.id) notFound();
  return job;
});
