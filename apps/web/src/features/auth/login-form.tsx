'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import * as z from 'zod/mini';
import { FormError } from '@/features/errors/form-error';
import { useAction } from '@/features/errors/use-action';
import { callApi } from '@/lib/api/browser';
import { issue } from '@/lib/forms/field-issue';
import { useIssueText } from '@/lib/forms/use-issue-text';
import { useZodForm } from '@/lib/forms/use-zod-form';
import { Field } from '@/ui/field';
import { Input } from '@/ui/input';
import { SubmitButton } from '@/ui/submit-button';
import { PasswordInput } from './password-input';

const schema = z.object({
  email: z.string().check(z.trim(), z.minLength(1, issue('required')), z.email(issue('email'))),
  password: z.string().check(z.minLength(1, issue('required'))),
});

/** Signs in and goes on by a full load, so that nothing drawn for a guest stays. */
export function LoginForm({ next }: { next: string | null }) {
  const t = useTranslations('auth');
  const text = useIssueText();
  const form = useZodForm(schema, { email: '', password: '' });
  const login = useAction(async (body: z.infer<typeof schema>) => {
    const { user } = await callApi((api) => api.POST('/api/auth/login', { body }));
    window.location.assign(next ?? (user.role === 'ADMIN' ? '/admin' : '/dashboard'));
    // Stays pending until the page is gone, so that a second press cannot start it again.
    await new Promise(() => undefined);
  });
  const { errors } = form.formState;
  return (
    <form
      method="post"
      noValidate
      onSubmit={(event) => void form.handleSubmit(login.run)(event)}
      className="flex flex-col gap-5"
    >
      <Field label={t('email')} error={text(errors.email)}>
        <Input {...form.register('email')} type="email" autoComplete="username" inputMode="email" />
      </Field>
      <Field label={t('password')} error={text(errors.password)}>
        <PasswordInput {...form.register('password')} autoComplete="current-password" />
      </Field>
      <Link href="/forgot-password" className="self-start text-ink-2 underline underline-offset-4">
        {t('forgot')}
      </Link>
      <FormError failure={login.failure} />
      <SubmitButton size="lg" pending={login.pending}>
        {t('loginSubmit')}
      </SubmitButton>
    </form>
  );
}
