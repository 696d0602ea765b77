'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { callApi } from '@/lib/api/browser';
import type { Job } from '@/lib/api/types';
import { DateTime } from '@/ui/date-time';
import { Money, MoneyRange } from '@/ui/money';
import { DeskLayout } from '../desk/desk-layout';
import { ReasonDialog } from '../desk/reason-dialog';
import { useDecision } from '../desk/use-decision';
import { useDesk } from '../desk/use-desk';
import { JobPanel } from './job-panel';

const TEMPLATES = ['contacts', 'unclear', 'rights', 'budget', 'forbidden'] as const;

/** The queue of moderation: read, decide, next. */
export function JobDesk({ jobs, note }: { jobs: readonly Job[]; note?: React.ReactNode }) {
  const t = useTranslations('admin.jobs');
  const desk = useDesk(jobs, (job) => `${job.id} ${job.revision} ${job.moderationStatus}`);
  const [rejecting, setRejecting] = useState(false);
  const [triedId, setTriedId] = useState<string | null>(null);
  const job = desk.selected;
  const settle = () => {
    setRejecting(false);
    if (job) desk.settle(job);
  };
  // An approval names the revision that was on the screen: a text that changed since is not let through unread.
  const approve = useDecision(
    async ({ id, revision }: Job) =>
      callApi((api) =>
        api.POST('/api/admin/jobs/{id}/approve', { params: { path: { id } }, body: { revision } }),
      ),
    { done: t('approved'), onSettled: settle },
  );
  const reject = useDecision(
    async (reason: string) =>
      job &&
      callApi((api) =>
        api.POST('/api/admin/jobs/{id}/reject', { params: { path: { id: job.id } }, body: { reason } }),
      ),
    { done: t('rejected'), onSettled: settle },
  );
  const may = (action: Job['allowedActions'][number]) =>
    job !== undefined && job.allowedActions.includes(action);
  const onApprove = may('APPROVE')
    ? () => {
        setTriedId(job!.id);
        void approve.run(job!);
      }
    : undefined;
  const onReject = may('REJECT') ? () => setRejecting(true) : undefined;

  return (
    <>
      <DeskLayout
        desk={desk}
        label={t('title')}
        note={note}
        onApprove={onApprove}
        onReject={onReject}
        row={(item) => <JobLine job={item} />}
        detail={(item) => (
          <JobPanel
            key={item.id}
            job={item}
            approve={{
              press: onApprove,
              pending: approve.pending,
              failure: triedId === item.id ? approve.failure : null,
            }}
            onReject={onReject}
          />
        )}
      />
      {rejecting && job && (
        <ReasonDialog
          title={t('rejectTitle')}
          text={t('rejectText')}
          confirmLabel={t('reject')}
          templates={TEMPLATES.map((key) => t(`template.${key}`))}
          labels={{
            legend: t('reason'),
            own: t('ownReason'),
            field: t('ownReasonLabel'),
            hint: t('ownReasonHint'),
          }}
          action={reject}
          onClose={() => setRejecting(false)}
        />
      )}
    </>
  );
}

function JobLine({ job }: { job: Job }) {
  const t = useTranslations('admin.jobs');
  const { budgetMinMinor: min, budgetMaxMinor: max, currency } = job;
  return (
    <>
      <span className="flex items-baseline justify-between gap-3">
        <span className="min-w-0 truncate font-medium">{job.title}</span>
        {min !== null && max !== null && (
          <span className="shrink-0 text-13 text-ink-2">
            {min === max ? (
              <Money minor={max} currency={currency} />
            ) : (
              <MoneyRange min={min} max={max} currency={currency} />
            )}
          </span>
        )}
      </span>
      <span className="mt-0.5 flex items-baseline justify-between gap-3 text-13 text-ink-3">
        <span className="min-w-0 truncate">
          {job.brand.companyName}
          {job.revision > 1 && ` · ${t('revision', { revision: job.revision })}`}
        </span>
        <DateTime value={job.updatedAt} form="relative" className="shrink-0" />
      </span>
    </>
  );
}
