'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { FormError } from '@/features/errors/form-error';
import { BriefExtras, BriefTerms } from '@/features/jobs/brief-terms';
import { StatusBadge } from '@/features/status/status-badge';
import type { Job } from '@/lib/api/types';
import { Button } from '@/ui/button';
import { DateTime } from '@/ui/date-time';
import { DefinitionList } from '@/ui/definition-list';
import { MoneyRange } from '@/ui/money';
import { Notice } from '@/ui/notice';
import type { Choice } from '../desk/desk';
import { DeskPanel, PanelPart } from '../desk/desk-panel';

interface JobPanelProps {
  job: Job;
  approve?: Choice;
  reject?: Choice;
}

/** A job as a moderator reads it: the text first, the terms beside it. */
export function JobPanel({ job, approve, reject }: JobPanelProps) {
  const t = useTranslations('admin.jobs');
  const failure = approve?.failure ?? null;
  return (
    <DeskPanel
      title={job.title}
      facts={
        <>
          <Link
            href={`/brands/${job.brand.id}`}
            className="font-medium text-ink underline underline-offset-4"
          >
            {job.brand.companyName}
          </Link>
          <StatusBadge entity="moderation" code={job.moderationStatus} side="brand" />
          <span className="tabular">{t('revision', { revision: job.revision })}</span>
          <span>
            {t('updated')} <DateTime value={job.updatedAt} />
          </span>
        </>
      }
      actions={
        (approve ?? reject) && (
          <>
            {reject && (
              <Button variant="danger" disabled={approve?.pending} onClick={reject.press}>
                {t('reject')}
              </Button>
            )}
            {approve && (
              <Button pending={approve.pending} onClick={approve.press}>
                {t('approve')}
              </Button>
            )}
          </>
        )
      }
    >
      {failure?.reason === 'REVISION' ? (
        <Notice tone="warn">{t('stale')}</Notice>
      ) : (
        <FormError failure={failure} />
      )}
      {job.moderationReason && (
        <Notice tone="danger" title={t('reasonShown')}>
          <p className="prose-user">{job.moderationReason}</p>
        </Notice>
      )}
      <div className="grid gap-6 xl:grid-cols-[minmax(0,1fr)_20rem]">
        <PanelPart title={t('brief')}>
          <p className="prose-user max-w-prose text-16">{job.description}</p>
          <div className="mt-3">
            <BriefExtras brief={job} />
          </div>
        </PanelPart>
        <div className="flex flex-col gap-5">
          <Budget job={job} />
          <PanelPart title={t('terms')}>
            <BriefTerms brief={job} />
          </PanelPart>
        </div>
      </div>
    </DeskPanel>
  );
}

function Budget({ job }: { job: Job }) {
  const t = useTranslations('admin.jobs');
  const { budgetMinMinor: min, budgetMaxMinor: max, currency, slots } = job;
  if (min === null || max === null) return null;
  return (
    <PanelPart title={t('budget')}>
      <p className="text-18 font-semibold">
        <MoneyRange min={min} max={max} currency={currency} />
      </p>
      {slots > 1 && (
        <DefinitionList
          className="mt-2"
          items={[
            {
              term: t('total', { slots }),
              value: <MoneyRange min={min * slots} max={max * slots} currency={currency} />,
            },
          ]}
        />
      )}
    </PanelPart>
  );
}
