'use client';

import { useTranslations } from 'next-intl';
import * as z from 'zod/mini';
import { issue } from '@/lib/forms/field-issue';
import { useIssueText } from '@/lib/forms/use-issue-text';
import { useZodForm } from '@/lib/forms/use-zod-form';
import { Field } from '@/ui/field';
import { Input } from '@/ui/input';

export const ALERT_NAME_FORM = 'alert-name';
const NAME_MIN = 2;
const NAME_MAX = 80;

const schema = z.object({
  name: z
    .string()
    .check(
      z.trim(),
      z.minLength(NAME_MIN, issue('tooShort', NAME_MIN)),
      z.maxLength(NAME_MAX, issue('tooLong', NAME_MAX)),
    ),
});

/** @param name what it is called, or could be; a longer one is cut */
export function AlertNameForm({ name, onSubmit }: { name: string; onSubmit: (name: string) => void }) {
  const t = useTranslations('alerts');
  const text = useIssueText();
  const form = useZodForm(schema, { name: name.slice(0, NAME_MAX) });
  return (
    <form
      id={ALERT_NAME_FORM}
      noValidate
      onSubmit={(event) => void form.handleSubmit((values) => onSubmit(values.name))(event)}
    >
      <Field label={t('name')} error={text(form.formState.errors.name)}>
        <Input {...form.register('name')} autoComplete="off" />
      </Field>
    </form>
  );
}
