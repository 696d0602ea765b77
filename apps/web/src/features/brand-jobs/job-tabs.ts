import type { Job } from '@/lib/api/types';

type JobStatus = Job['status'];

/** The tabs of «Мои заказы» and the states that each of them gathers. */
export const JOB_TABS = {
  all: null,
  drafts: ['DRAFT'],
  open: ['PUBLISHED'],
  paused: ['PAUSED'],
  closed: ['CLOSED'],
  archive: ['COMPLETED', 'CANCELED'],
} as const satisfies Record<string, readonly JobStatus[] | null>;

export type JobTab = keyof typeof JOB_TABS;

export const JOB_TAB_NAMES = Object.keys(JOB_TABS) as JobTab[];

export function jobsOfTab<J extends { status: JobStatus }>(jobs: readonly J[], tab: JobTab): J[] {
  const statuses: readonly JobStatus[] | null = JOB_TABS[tab];
  return jobs.filter(({ status }) => statuses === null || statuses.includes(status));
}
