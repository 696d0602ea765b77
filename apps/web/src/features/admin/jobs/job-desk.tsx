'use client';

import { useTranslations } from 'next-intl';
import { callApi } from '@/lib/api/browser';
import type { Job } from '@/lib/api/types';
import { DateTime } from '@/ui/date-time';
import { MoneyRange } from '@/ui/money';
import { Desk, type Decision } from '../desk/desk';
import { DeskLine } from '../desk/desk-line';
import { ReasonDialog } from '../desk/reason-dialog';
import { JobPanel } from './job-panel';

const TEMPLATES = ['contacts', 'unclear', 'rights', 'budget', 'forbidden'] as const;

/** The queue of moderation: read, decide, next. */
export function JobDesk({ jobs, isCut }: { jobs: readonly Job[]; isCut: boolean }) {
  const t = useTranslations('admin.jobs');
  const approve: Decision<Job> = {
    isAllowed: ({ allowedActions }) => allowedActions.includes('APPROVE'),
    // An approval names the revision that was on the screen: a text that changed since is not let through unread.
    call: ({ id, revision }) =>
      callApi((api) =>
        api.POST('/api/admin/jobs/{id}/approve', { params: { path: { id } }, body: { revision } }),
      ),
    done: t('approved'),
  };
  const reject: Decision<Job> = {
    isAllowed: ({ allowedActions }) => allowedActions.includes('REJECT'),
    call: ({ id }, reason) =>
      callApi((api) =>
        api.POST('/api/admin/jobs/{id}/reject', { params: { path: { id } }, body: { reason } }),
      ),
    done: t('rejected'),
    dialog: ({ action, onClose }) => (
      <ReasonDialog
        title={t('rejectTitle')}
        text={t('rejectText')}
        confirmLabel={t('reject')}
        templates={TEMPLATES.map((key) => t(`template.${key}`))}
        say={t}
        action={action}
        onClose={onClose}
      />
    ),
  };
  return (
    <Desk
      label={t('title')}
      items={jobs}
      versionOf={(job) => `${job.id} ${job.revision} ${job.moderationStatus}`}
      isCut={isCut}
      decisions={{ approve, reject }}
      row={(job) => <JobLine job={job} />}
      panel={(job, choices) => <JobPanel key={job.id} job={job} {...choices} />}
    />
  );
}

function JobLine({ job }: { job: Job }) {
  const t = useTranslations('admin.jobs');
  const { budgetMinMinor: min, budgetMaxMinor: max, currency } = job;
  return (
    <DeskLine
      title={job.title}
      sum={min !== null && max !== null && <MoneyRange min={min} max={max} currency={currency} />}
      note={
        <>
          {job.brand.companyName}
          {job.revision > 1 && ` · ${t('revision', { revision: job.revision })}`}
        </>
      }
      when={<DateTime value={job.updatedAt} form="relative" />}
    />
  );
}
