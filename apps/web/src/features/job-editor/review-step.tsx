'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useWatch } from 'react-hook-form';
import { BriefExtras, BriefTerms } from '@/features/jobs/brief-terms';
import { JobCard } from '@/features/jobs/job-card';
import type { Job } from '@/lib/api/types';
import { Notice } from '@/ui/notice';
import { useJobFields } from './fields';
import type { JobForm, Step } from './job-form';
import { invalidFields } from './job-schema';
import { previewOf } from './preview';
import { TotalCard } from './total-card';
import type { Steps } from './use-steps';

/** The job through a creator's eyes, and what is still missing before anyone may see it. */
export function ReviewStep({ job, steps }: { job: Job; steps: Steps }) {
  const t = useTranslations('jobEditor');
  const { control } = useJobFields();
  const values = useWatch({ control }) as JobForm;
  const preview = previewOf(job, values);
  const edit = (step: Step) => (
    <EditStep label={t('editStep', { step: t(`step.${step}`) })} onClick={() => steps.goTo(step)} />
  );
  return (
    <>
      <Gaps values={values} isDraft={job.status === 'DRAFT'} reveal={steps.reveal} />
      <Part title={t('reviewCard')}>
        <div inert>
          <JobCard job={preview} />
        </div>
      </Part>
      <Part title={t('reviewBrief')} action={edit('brief')}>
        <p className="prose-user max-w-prose text-16">{values.description}</p>
        <BriefExtras brief={preview} />
      </Part>
      <Part title={t('reviewTerms')} action={edit('terms')}>
        <BriefTerms brief={preview} />
      </Part>
      <div className="xl:hidden">
        <TotalCard />
      </div>
    </>
  );
}

function Part({ title, action, children }: { title: string; action?: ReactNode; children: ReactNode }) {
  return (
    <section className="flex flex-col gap-3 border-t border-line pt-5">
      <header className="flex items-center justify-between gap-4">
        <h3 className="text-16 font-semibold">{title}</h3>
        {action}
      </header>
      {children}
    </section>
  );
}

function EditStep({ label, onClick }: { label: string; onClick: () => void }) {
  const tCommon = useTranslations('common');
  return (
    <button
      type="button"
      aria-label={label}
      onClick={onClick}
      className="min-h-8 rounded-chip px-1 font-medium text-ink-2 underline underline-offset-4 hover:text-ink"
    >
      {tCommon('edit')}
    </button>
  );
}

function Gaps({ values, isDraft, reveal }: { values: JobForm; isDraft: boolean; reveal: Steps['reveal'] }) {
  const t = useTranslations('jobEditor');
  const missing = [...invalidFields(values)];
  if (missing.length === 0)
    return (
      isDraft && (
        <Notice tone="money" title={t('readyTitle')}>
          {t('readyText')}
        </Notice>
      )
    );
  return (
    <Notice tone="warn" title={t('gapsTitle', { count: missing.length })}>
      <ul className="mt-1 flex flex-wrap gap-x-4">
        {missing.map((field) => (
          <li key={field}>
            <button
              type="button"
              onClick={() => reveal(field)}
              className="min-h-8 rounded-chip text-left underline underline-offset-4 hover:text-ink"
            >
              {t(`field.${field as keyof Labels}`)}
            </button>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** Fields that can be missing; switches never are. */
type Labels = Record<
  Exclude<
    keyof JobForm,
    'needsPosting' | 'shippingRequired' | 'rawFiles' | 'projectFiles' | 'subtitles' | 'scriptProvided'
  >,
  string
>;
