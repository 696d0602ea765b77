'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import * as z from 'zod/mini';
import { FormError } from '@/features/errors/form-error';
import { useAction } from '@/features/errors/use-action';
import { callApi } from '@/lib/api/browser';
import { issue } from '@/lib/forms/field-issue';
import { useIssueText } from '@/lib/forms/use-issue-text';
import { useZodForm } from '@/lib/forms/use-zod-form';
import { Button } from '@/ui/button';
import { Field } from '@/ui/field';
import { Input } from '@/ui/input';
import { Notice } from '@/ui/notice';
import { SubmitButton } from '@/ui/submit-button';

const schema = z.object({
  email: z.string().check(z.trim(), z.minLength(1, issue('required')), z.email(issue('email'))),
});

/** Asks for a link by mail. What it says afterwards is the same whether there is such an account or not. */
export function ForgotPasswordForm() {
  const t = useTranslations('auth');
  const text = useIssueText();
  const form = useZodForm(schema, { email: '' });
  const [sentTo, setSentTo] = useState<string | null>(null);
  const request = useAction(async (body: z.infer<typeof schema>) => {
    await callApi((api) => api.POST('/api/auth/password/forgot', { body }));
    setSentTo(body.email);
  });
  const { errors } = form.formState;
  if (sentTo !== null) {
    return (
      <div role="status" className="flex flex-col gap-5">
        <Notice title={t('forgotSentTitle')}>{t('forgotSent', { email: sentTo })}</Notice>
        <p className="text-ink-2">{t('forgotSpam')}</p>
        <Button variant="secondary" className="self-start" onClick={() => setSentTo(null)}>
          {t('forgotAgain')}
        </Button>
      </div>
    );
  }
  return (
    <form
      method="post"
      noValidate
      onSubmit={(event) => void form.handleSubmit(request.run)(event)}
      className="flex flex-col gap-5"
    >
      <Field label={t('email')} error={text(errors.email)}>
        <Input {...form.register('email')} type="email" autoComplete="username" inputMode="email" />
      </Field>
      <FormError failure={request.failure} />
      <SubmitButton size="lg" pending={request.pending}>
        {t('forgotSubmit')}
      </SubmitButton>
    </form>
  );
}
