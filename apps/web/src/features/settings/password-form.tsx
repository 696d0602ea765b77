'use client';

import { useTranslations } from 'next-intl';
import { toast } from 'sonner';
import * as z from 'zod/mini';
import { newPassword } from '@/features/auth/new-password-field';
import { PasswordInput } from '@/features/auth/password-input';
import { FormError } from '@/features/errors/form-error';
import { useAction } from '@/features/errors/use-action';
import { callApi } from '@/lib/api/browser';
import { issue } from '@/lib/forms/field-issue';
import { useIssueText } from '@/lib/forms/use-issue-text';
import { showServerIssues, useZodForm } from '@/lib/forms/use-zod-form';
import { Field } from '@/ui/field';
import { SubmitButton } from '@/ui/submit-button';

const schema = z.object({
  currentPassword: z.string().check(z.minLength(1, issue('required'))),
  newPassword,
});

export function PasswordForm() {
  const t = useTranslations('settings');
  const text = useIssueText();
  const form = useZodForm(schema, { currentPassword: '', newPassword: '' });
  const change = useAction(async (body: z.infer<typeof schema>) => {
    try {
      await callApi((api) => api.POST('/api/auth/password/change', { body }));
    } catch (error) {
      if (showServerIssues(form, error)) return;
      throw error;
    }
    form.reset();
    toast.success(t('passwordChanged'));
  });
  const { errors } = form.formState;
  return (
    <form
      noValidate
      onSubmit={(event) => void form.handleSubmit(change.run)(event)}
      className="flex max-w-110 flex-col gap-5"
    >
      <Field label={t('current')} error={text(errors.currentPassword)}>
        <PasswordInput {...form.register('currentPassword')} autoComplete="current-password" />
      </Field>
      <Field label={t('next')} hint={t('passwordHint')} error={text(errors.newPassword)}>
        <PasswordInput {...form.register('newPassword')} autoComplete="new-password" />
      </Field>
      <FormError failure={change.failure} />
      <SubmitButton className="self-start" pending={change.pending}>
        {t('changePassword')}
      </SubmitButton>
    </form>
  );
}
