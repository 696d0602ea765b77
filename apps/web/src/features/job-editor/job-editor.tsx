'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { FormProvider } from 'react-hook-form';
import { FormError } from '@/features/errors/form-error';
import type { Job } from '@/lib/api/types';
import { useZodForm } from '@/lib/forms/use-zod-form';
import { Button } from '@/ui/button';
import { ConfirmDialog } from '@/ui/confirm-dialog';
import { SubmitButton } from '@/ui/submit-button';
import { BriefStep } from './brief-step';
import { BudgetStep } from './budget-step';
import { formOf, OUTSIDE_BRIEF, STEP_FIELDS, STEPS } from './job-form';
import { jobSchema } from './job-schema';
import { ReviewStep } from './review-step';
import { SaveStatus } from './save-status';
import { Stepper } from './stepper';
import { TermsStep } from './terms-step';
import { TotalCard } from './total-card';
import { useJobSaver } from './use-job-saver';
import { useJobSubmit } from './use-job-submit';
import { useRecheck } from './use-recheck';
import { useSteps } from './use-steps';

/** A job in four steps: what to film, on what terms, for how much, and a last look. */
export function JobEditor({ job }: { job: Job }) {
  const t = useTranslations('jobEditor');
  const tCommon = useTranslations('common');
  const isDraft = job.status === 'DRAFT';
  const form = useZodForm(jobSchema, formOf(job));
  const saver = useJobSaver(form, job, { auto: isDraft });
  useRecheck(form);
  const steps = useSteps(form);
  const submit = useJobSubmit({ form, job, saver, steps });
  const [asking, setAsking] = useState(false);

  const { step, goTo } = steps;
  const index = STEPS.indexOf(step);
  const [previous, following] = [STEPS[index - 1], STEPS[index + 1]];
  const advance = async () => {
    if (step !== 'review' && !(await form.trigger([...STEP_FIELDS[step]], { shouldFocus: true }))) return;
    if (following) goTo(following);
  };
  // Only an approved job has something to lose by an edit: its place in the feed.
  const losesApproval = () =>
    job.moderationStatus === 'APPROVED' && saver.changes().some((field) => !OUTSIDE_BRIEF.includes(field));
  const press = () => (losesApproval() ? setAsking(true) : void submit.run());
  const submitLabel = isDraft
    ? t('publish')
    : job.allowedActions.includes('RESUBMIT')
      ? t('saveAndResubmit')
      : t('saveChanges');

  return (
    <FormProvider {...form}>
      <Stepper control={form.control} step={step} goTo={goTo} />
      <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,1fr)_20rem]">
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void advance();
          }}
          className="flex min-w-0 flex-col gap-6 max-lg:pb-24 [&_:is(input,textarea,select,button)]:scroll-mb-28 lg:rounded-card lg:border lg:border-line lg:bg-surface lg:p-6"
        >
          <header>
            <p className="text-13 text-ink-3">{t('stepOf', { step: index + 1, total: STEPS.length })}</p>
            <h2 ref={steps.headingRef} tabIndex={-1} className="mt-0.5 text-20 font-semibold outline-none">
              {t(`step.${step}`)}
            </h2>
            <p className="mt-1 text-ink-2">{t(`stepLead.${step}`)}</p>
          </header>
          {step === 'brief' && <BriefStep />}
          {step === 'terms' && <TermsStep />}
          {step === 'budget' && <BudgetStep job={job} />}
          {step === 'review' && <ReviewStep job={job} steps={steps} />}
          <FormError failure={submit.failure ?? (saver.state === 'stale' ? null : saver.failure)} />
          <footer className="action-bar flex flex-wrap items-center gap-2 border-t border-line max-lg:fixed max-lg:inset-x-0 max-lg:bottom-0 max-lg:z-10 max-lg:bg-bg max-lg:p-3 max-lg:pb-[max(0.75rem,env(safe-area-inset-bottom))] lg:sticky lg:bottom-0 lg:-mx-6 lg:-mb-6 lg:rounded-b-card lg:bg-surface lg:px-6 lg:py-4">
            <SaveStatus saver={saver} />
            {previous && (
              <Button variant="ghost" onClick={() => goTo(previous)}>
                {tCommon('back')}
              </Button>
            )}
            {following && (
              <SubmitButton variant={isDraft ? 'primary' : 'secondary'} className="max-lg:flex-1">
                {tCommon('next')}
              </SubmitButton>
            )}
            {(!following || !isDraft) && (
              <Button pending={submit.pending} onClick={press} className="max-lg:flex-1">
                {submitLabel}
              </Button>
            )}
          </footer>
        </form>
        <aside className="hidden xl:sticky xl:top-8 xl:block">
          <TotalCard />
        </aside>
      </div>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={t('unsavedTitle')}
        confirmLabel={submitLabel}
        onConfirm={() => {
          setAsking(false);
          void submit.run();
        }}
      >
        <p className="text-16 text-ink-2">{t('unsavedText')}</p>
      </ConfirmDialog>
    </FormProvider>
  );
}
