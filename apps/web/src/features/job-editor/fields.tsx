'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useFormContext } from 'react-hook-form';
import { useIssueText } from '@/lib/forms/use-issue-text';
import { ChoiceChip } from '@/ui/choice';
import { Field, FieldSet } from '@/ui/field';
import { Input, InputWithUnit, Select, Textarea } from '@/ui/input';
import type { JobField, JobForm } from './job-form';

/** The form of the editor with the error text of each field. */
export function useJobFields() {
  const form = useFormContext<JobForm>();
  const text = useIssueText();
  const t = useTranslations('jobEditor.field');
  const { errors } = form.formState;
  return {
    ...form,
    t,
    errorOf: (field: JobField) => text(errors[field] as { message?: string } | undefined),
  };
}

type TextField =
  | 'title'
  | 'description'
  | 'deadlineAt'
  | 'slots'
  | 'workDays'
  | 'reviewDays'
  | 'revisionRounds'
  | 'deliverablesCount'
  | 'videoDurationSec'
  | 'usageTermDays'
  | 'budgetMinMinor'
  | 'budgetMaxMinor';

interface TextProps {
  name: TextField;
  hint?: ReactNode;
  note?: string;
  placeholder?: string;
  className?: string;
}

export function JobTextField({ name, type, ...rest }: TextProps & { type?: 'date' }) {
  const { register, errorOf, t } = useJobFields();
  const { placeholder, ...field } = rest;
  return (
    <Field label={t(name)} error={errorOf(name)} {...field}>
      <Input {...register(name)} type={type} placeholder={placeholder} autoComplete="off" />
    </Field>
  );
}

export function JobTextarea({ name, rows, ...rest }: TextProps & { rows: number }) {
  const { register, errorOf, t } = useJobFields();
  return (
    <Field label={t(name)} error={errorOf(name)} {...rest}>
      <Textarea {...register(name)} rows={rows} />
    </Field>
  );
}

/** A number of something: typed as digits, with its unit beside it. */
export function JobNumberField({
  name,
  unit = '',
  inputMode = 'numeric',
  placeholder,
  ...rest
}: TextProps & { unit?: string; inputMode?: 'numeric' | 'decimal' }) {
  const { register, errorOf, t } = useJobFields();
  return (
    <Field label={t(name)} error={errorOf(name)} {...rest}>
      <InputWithUnit
        {...register(name)}
        unit={unit}
        inputMode={inputMode}
        placeholder={placeholder}
        autoComplete="off"
      />
    </Field>
  );
}

interface Option {
  value: string;
  label: string;
}

export function JobSelect({
  name,
  options,
  empty,
  ...rest
}: {
  name: 'platform' | 'niche' | 'musicPolicy' | 'deadlineType' | 'currency';
  options: readonly Option[];
  empty?: string;
  hint?: ReactNode;
  note?: string;
}) {
  const { register, errorOf, t } = useJobFields();
  return (
    <Field label={t(name)} error={errorOf(name)} {...rest}>
      <Select {...register(name)}>
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** Several of a short list. */
export function JobChips({
  name,
  options,
}: {
  name: 'contentFormats' | 'languages';
  options: readonly Option[];
}) {
  const { register, errorOf, t } = useJobFields();
  return (
    <FieldSet label={t(name)} error={errorOf(name)}>
      <div className="flex flex-wrap gap-2">
        {options.map(({ value, label }) => (
          <ChoiceChip key={value} {...register(name)} value={value} label={label} />
        ))}
      </div>
    </FieldSet>
  );
}
