'use client';

import { useTranslations } from 'next-intl';
import * as z from 'zod/mini';
import { FormError } from '@/features/errors/form-error';
import { useAction } from '@/features/errors/use-action';
import { callApi } from '@/lib/api/browser';
import { issue } from '@/lib/forms/field-issue';
import { useIssueText } from '@/lib/forms/use-issue-text';
import { showServerIssues, useZodForm } from '@/lib/forms/use-zod-form';
import { RadioCard } from '@/ui/choice';
import { Field, FieldSet } from '@/ui/field';
import { Input } from '@/ui/input';
import { SubmitButton } from '@/ui/submit-button';
import { newPassword } from './new-password-field';
import { PasswordInput } from './password-input';

const NAME_MAX = 80;

const schema = z.object({
  role: z.enum(['BRAND', 'CREATOR']),
  displayName: z
    .string()
    .check(z.trim(), z.minLength(2, issue('tooShort', 2)), z.maxLength(NAME_MAX, issue('tooLong', NAME_MAX))),
  email: z.string().check(z.trim(), z.minLength(1, issue('required')), z.email(issue('email'))),
  password: newPassword,
});

export function RegisterForm({ role, next }: { role: 'BRAND' | 'CREATOR'; next: string | null }) {
  const t = useTranslations('auth');
  const text = useIssueText();
  const form = useZodForm(schema, { role, displayName: '', email: '', password: '' });
  const register = useAction(async (body: z.infer<typeof schema>) => {
    try {
      await callApi((api) => api.POST('/api/auth/register', { body }));
    } catch (error) {
      if (showServerIssues(form, error)) return;
      throw error;
    }
    window.location.assign(next ?? '/dashboard');
    await new Promise(() => undefined);
  });
  const { errors } = form.formState;
  const chosen = form.watch('role');
  return (
    <form
      method="post"
      noValidate
      onSubmit={(event) => void form.handleSubmit(register.run)(event)}
      className="flex flex-col gap-5"
    >
      <FieldSet label={t('role')}>
        <RadioCard
          {...form.register('role')}
          value="BRAND"
          defaultChecked={role === 'BRAND'}
          label={t('brand')}
          hint={t('brandHint')}
        />
        <RadioCard
          {...form.register('role')}
          value="CREATOR"
          defaultChecked={role === 'CREATOR'}
          label={t('creator')}
          hint={t('creatorHint')}
        />
      </FieldSet>
      <Field
        label={chosen === 'BRAND' ? t('brandName') : t('creatorName')}
        hint={t('nameHint')}
        error={text(errors.displayName)}
      >
        <Input
          {...form.register('displayName')}
          autoComplete={chosen === 'BRAND' ? 'organization' : 'name'}
        />
      </Field>
      <Field label={t('email')} error={text(errors.email)}>
        <Input {...form.register('email')} type="email" autoComplete="username" inputMode="email" />
      </Field>
      <Field label={t('password')} hint={t('passwordHint')} error={text(errors.password)}>
        <PasswordInput {...form.register('password')} autoComplete="new-password" />
      </Field>
      <FormError failure={register.failure} />
      <SubmitButton size="lg" pending={register.pending}>
        {t('registerSubmit')}
      </SubmitButton>
    </form>
  );
}
