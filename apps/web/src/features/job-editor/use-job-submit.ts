'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import type { UseFormReturn } from 'react-hook-form';
import { toast } from 'sonner';
import { useAction, type Action } from '@/features/errors/use-action';
import { ApiError } from '@/lib/api/api-error';
import { callApi } from '@/lib/api/browser';
import type { Job } from '@/lib/api/types';
import { showServerIssues } from '@/lib/forms/use-zod-form';
import { stepOf, type JobField, type JobForm } from './job-form';
import { invalidFields } from './job-schema';
import type { JobSaver } from './use-job-saver';
import type { Steps } from './use-steps';

interface Parts {
  form: UseFormReturn<JobForm>;
  job: Job;
  saver: JobSaver;
  steps: Steps;
}

const firstOf = ({ fields }: ApiError) =>
  Object.keys(fields)
    .map((path) => path.split('.')[0]!)
    .find((field) => stepOf(field)) as JobField | undefined;

/**
 * The last press: saves what is typed, then publishes a draft, or sends a rejected job to moderation again. A refusal
 * that names a field opens the step of that field.
 */
export function useJobSubmit({ form, job, saver, steps }: Parts): Action<[]> {
  const t = useTranslations('jobEditor');
  const router = useRouter();
  const params = { path: { id: job.id } };
  const isDraft = job.status === 'DRAFT';
  const resubmits = job.allowedActions.includes('RESUBMIT');

  return useAction(async () => {
    if (!(await form.trigger())) {
      const [field] = invalidFields(form.getValues());
      if (field) steps.reveal(field);
      return;
    }
    if (!isDraft && !resubmits && saver.changes().length === 0) {
      toast.info(t('noChanges'));
      return;
    }
    // The saver shows its own refusal, and it is the same as would come here.
    if (!(await saver.save())) return;
    try {
      if (isDraft) await callApi((api) => api.POST('/api/jobs/{id}/publish', { params }));
      if (resubmits) await callApi((api) => api.POST('/api/jobs/{id}/resubmit', { params }));
    } catch (error) {
      const field = error instanceof ApiError && showServerIssues(form, error) ? firstOf(error) : undefined;
      if (!field) throw error;
      steps.reveal(field);
      return;
    }
    if (isDraft || resubmits) toast.success(t('published'), { description: t('publishedText') });
    else toast.success(t('changesSaved'));
    router.push('/brand/jobs');
    router.refresh();
  });
}
