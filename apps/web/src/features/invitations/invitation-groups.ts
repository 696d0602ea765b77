import type { Invitation } from '@/lib/api/types';

export const INVITATION_GROUPS = ['mine', 'waiting', 'accepted', 'closed'] as const;
export type InvitationGroup = (typeof INVITATION_GROUPS)[number];

/** One that cannot be accepted now (brief, moderation, places) waits for the brand, not for the creator. */
export function groupOf({ status, allowedActions }: Invitation): InvitationGroup {
  if (status === 'SENT') return allowedActions.includes('ACCEPT') ? 'mine' : 'waiting';
  return status === 'ACCEPTED' ? 'accepted' : 'closed';
}

/** The groups that have something in them, in the order of how much they ask. */
export function groupInvitations(invitations: readonly Invitation[]): [InvitationGroup, Invitation[]][] {
  return INVITATION_GROUPS.map((group): [InvitationGroup, Invitation[]] => [
    group,
    invitations.filter((invitation) => groupOf(invitation) === group),
  ]).filter(([, list]) => list.length > 0);
}

/** Why it cannot be accepted now. */
export function stuckBecause({ briefChanged, job }: Invitation): 'briefChanged' | 'moderation' | 'closed' {
  if (job.moderationStatus === 'PENDING') return 'moderation';
  return briefChanged ? 'briefChanged' : 'closed';
}
