import type { Application } from '@/lib/api/types';

export const APPLICATION_GROUPS = ['mine', 'pending', 'accepted', 'closed'] as const;
export type ApplicationGroup = (typeof APPLICATION_GROUPS)[number];

/** Only a brief that was edited since asks something of the creator; everything else waits for others or is over. */
export function groupOf({ status, briefChanged, allowedActions }: Application): ApplicationGroup {
  if (status === 'PENDING') return briefChanged && allowedActions.includes('RESEND') ? 'mine' : 'pending';
  return status === 'ACCEPTED' ? 'accepted' : 'closed';
}

/** The groups that have something in them, in the order of how much they ask. */
export function groupApplications(applications: readonly Application[]): [ApplicationGroup, Application[]][] {
  return APPLICATION_GROUPS.map((group): [ApplicationGroup, Application[]] => [
    group,
    applications.filter((application) => groupOf(application) === group),
  ]).filter(([, list]) => list.length > 0);
}
