'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import * as z from 'zod/mini';
import { FormError } from '@/features/errors/form-error';
import { useAction } from '@/features/errors/use-action';
import { callApi } from '@/lib/api/browser';
import { issue } from '@/lib/forms/field-issue';
import { useIssueText } from '@/lib/forms/use-issue-text';
import { showServerIssues, useZodForm } from '@/lib/forms/use-zod-form';
import { Field } from '@/ui/field';
import { Input } from '@/ui/input';
import { SubmitButton } from '@/ui/submit-button';

const TITLE_MAX = 120;

const schema = z.object({
  title: z
    .string()
    .check(z.trim(), z.minLength(1, issue('required')), z.maxLength(TITLE_MAX, issue('tooLong', TITLE_MAX))),
});

/** A draft begins with its title: no nameless drafts pile up, and everything after it has a place to be saved to. */
export function StartForm() {
  const t = useTranslations('jobEditor');
  const text = useIssueText();
  const router = useRouter();
  const form = useZodForm(schema, { title: '' });
  const start = useAction(async ({ title }: z.infer<typeof schema>) => {
    try {
      const { id } = await callApi((api) => api.POST('/api/jobs', { body: { title: title.trim() } }));
      router.replace(`/brand/jobs/${id}`);
    } catch (error) {
      if (!showServerIssues(form, error)) throw error;
    }
  });
  return (
    <form
      noValidate
      onSubmit={(event) => void form.handleSubmit(start.run)(event)}
      className="flex flex-col gap-5"
    >
      <Field label={t('startField')} hint={t('startHint')} error={text(form.formState.errors.title)}>
        <Input {...form.register('title')} placeholder={t('startPlaceholder')} autoComplete="off" />
      </Field>
      <FormError failure={start.failure} />
      <SubmitButton size="lg" pending={start.pending} className="sm:self-start">
        {t('start')}
      </SubmitButton>
    </form>
  );
}
