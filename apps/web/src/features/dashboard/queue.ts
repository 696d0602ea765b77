import type { Messages } from '@/i18n/messages';
import { isAwaited } from '@/features/deals/deal-side';
import type { Application, DealSummary, Invitation, Job } from '@/lib/api/types';

/** Something besides a deal that waits for the viewer: which words say it, what it is about, where it is done. */
export interface Task {
  id: string;
  title: string;
  subject: string;
  action: string;
  href: string;
}

type Say = (key: keyof Messages['dashboard'], values?: { count: number }) => string;

/** What a brand's jobs ask of it: decisions on applicants first, then what keeps a job out of the feed. */
export function brandTasks(jobs: readonly Job[], say: Say): Task[] {
  const tasks = jobs.flatMap((job): (Task & { order: number })[] => {
    const base = { subject: job.title };
    const pending = job.applications?.pending ?? 0;
    const found: (Task & { order: number })[] = [];
    if (pending > 0) {
      found.push({
        ...base,
        order: 0,
        id: `${job.id}:applications`,
        title: say('applications', { count: pending }),
        action: say('review'),
        href: `/brand/jobs/${job.id}/applications`,
      });
    }
    if (job.moderationStatus === 'REJECTED' && job.allowedActions.includes('RESUBMIT')) {
      found.push({
        ...base,
        order: 1,
        id: `${job.id}:rejected`,
        title: say('jobRejected'),
        action: say('fix'),
        href: `/brand/jobs/${job.id}`,
      });
    }
    if (job.status === 'DRAFT') {
      found.push({
        ...base,
        order: 2,
        id: `${job.id}:draft`,
        title: say('jobDraft'),
        action: say('finish'),
        href: `/brand/jobs/${job.id}`,
      });
    }
    return found;
  });
  return tasks.sort((a, b) => a.order - b.order);
}

/** Invitations to answer first, then applications whose brief was edited since and is to be confirmed. */
export function creatorTasks(
  applications: readonly Application[],
  invitations: readonly Invitation[],
  say: Say,
): Task[] {
  return [...toAnswer(invitations, say), ...toConfirm(applications, say)];
}

function toAnswer(invitations: readonly Invitation[], say: Say): Task[] {
  return invitations
    .filter(({ allowedActions }) => allowedActions.includes('ACCEPT'))
    .map(({ id, job }) => ({
      id,
      subject: job.title,
      title: say('invited'),
      action: say('answer'),
      href: '/creator/invitations',
    }));
}

function toConfirm(applications: readonly Application[], say: Say): Task[] {
  return applications
    .filter(
      ({ status, briefChanged, allowedActions }) =>
        status === 'PENDING' && briefChanged && allowedActions.includes('RESEND'),
    )
    .map(({ id, job }) => ({
      id,
      subject: job.title,
      title: say('briefChanged'),
      action: say('confirm'),
      href: `/jobs/${job.id}`,
    }));
}

/** Deals in which the other side alone is awaited. */
export function waitingDeals(deals: readonly DealSummary[], side: 'BRAND' | 'CREATOR'): DealSummary[] {
  return deals.filter((deal) => deal.nextActor !== null && !isAwaited(deal, side));
}
