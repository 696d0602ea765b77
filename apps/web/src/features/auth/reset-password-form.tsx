'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import * as z from 'zod/mini';
import { FormError } from '@/features/errors/form-error';
import { useAction } from '@/features/errors/use-action';
import { callApi } from '@/lib/api/browser';
import { useIssueText } from '@/lib/forms/use-issue-text';
import { showServerIssues, useZodForm } from '@/lib/forms/use-zod-form';
import { Field } from '@/ui/field';
import { LinkButton } from '@/ui/link-button';
import { Notice } from '@/ui/notice';
import { SubmitButton } from '@/ui/submit-button';
import { newPassword } from './new-password-field';
import { PasswordInput } from './password-input';

const schema = z.object({ password: newPassword });

/** Sets the password; once that is done the token is worth nothing, and leaves the address. */
export function ResetPasswordForm({ token }: { token: string }) {
  const t = useTranslations('auth');
  const text = useIssueText();
  const form = useZodForm(schema, { password: '' });
  const [isDone, setIsDone] = useState(false);
  const reset = useAction(async ({ password }: z.infer<typeof schema>) => {
    try {
      await callApi((api) => api.POST('/api/auth/password/reset', { body: { token, password } }));
    } catch (error) {
      if (showServerIssues(form, error)) return;
      throw error;
    }
    window.history.replaceState(null, '', window.location.pathname);
    setIsDone(true);
  });
  const { errors } = form.formState;
  if (isDone) {
    return (
      <div role="status" className="flex flex-col gap-5">
        <Notice tone="money" title={t('resetDoneTitle')}>
          {t('resetDone')}
        </Notice>
        <LinkButton href="/login" size="lg">
          {t('loginSubmit')}
        </LinkButton>
      </div>
    );
  }
  return (
    <form
      method="post"
      noValidate
      onSubmit={(event) => void form.handleSubmit(reset.run)(event)}
      className="flex flex-col gap-5"
    >
      <Field label={t('newPassword')} hint={t('passwordHint')} error={text(errors.password)}>
        <PasswordInput {...form.register('password')} autoComplete="new-password" />
      </Field>
      <FormError failure={reset.failure} />
      <SubmitButton size="lg" pending={reset.pending}>
        {t('resetSubmit')}
      </SubmitButton>
    </form>
  );
}
