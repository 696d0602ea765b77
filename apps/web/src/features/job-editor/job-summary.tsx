import { useTranslations } from 'next-intl';
import { BriefExtras, BriefTerms } from '@/features/jobs/brief-terms';
import type { Job } from '@/lib/api/types';
import { Section } from '@/ui/card';
import { MoneyRange } from '@/ui/money';

/** A job that is over: all of it, to read. */
export function JobSummary({ job }: { job: Job }) {
  const t = useTranslations('jobEditor');
  const tCommon = useTranslations('common');
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_24rem]">
      <Section title={t('reviewBrief')} className="min-w-0">
        <p className="prose-user max-w-prose text-16">{job.description}</p>
        <div className="mt-4">
          <BriefExtras brief={job} />
        </div>
      </Section>
      <div className="flex flex-col gap-6">
        {job.budgetMinMinor !== null && job.budgetMaxMinor !== null && (
          <Section title={t('reviewBudget')}>
            <p className="flex flex-wrap items-baseline justify-between gap-2">
              <MoneyRange
                min={job.budgetMinMinor}
                max={job.budgetMaxMinor}
                currency={job.currency}
                className="text-18 font-semibold"
              />
              <span className="text-ink-2">{tCommon('slots', { count: job.slots })}</span>
            </p>
          </Section>
        )}
        <Section title={t('reviewTerms')}>
          <BriefTerms brief={job} />
        </Section>
      </div>
    </div>
  );
}
