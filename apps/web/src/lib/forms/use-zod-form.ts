'use client';

import { useState } from 'react';
import {
  useForm,
  type DefaultValues,
  type FieldErrors,
  type FieldValues,
  type Path,
  type PathValue,
  type Resolver,
  type UseFormReturn,
} from 'react-hook-form';
import type * as z from 'zod/mini';
import { ApiError } from '@/lib/api/api-error';
import { earlyInput } from './early-input';
import { issueOfServerRules } from './field-issue';

function resolverOf<Values extends FieldValues>(schema: z.ZodMiniType<unknown, Values>): Resolver<Values> {
  return (values) => {
    const result = schema.safeParse(values);
    if (result.success) return { values, errors: {} };
    const errors: Record<string, { type: string; message: string }> = {};
    for (const { path, message, code } of result.error.issues) {
      errors[path.join('.')] ??= { type: code ?? 'custom', message };
    }
    return { values: {}, errors: nest(errors) as FieldErrors<Values> };
  };
}

/** `{ 'items.0.url': e }` → `{ items: [{ url: e }] }`, the form in which react-hook-form looks errors up. */
function nest(flat: Record<string, unknown>): Record<string, unknown> {
  const root: Record<string, unknown> = {};
  for (const [path, value] of Object.entries(flat)) {
    const keys = path.split('.');
    const last = keys.pop() ?? '';
    let at = root;
    keys.forEach((key, index) => {
      const next = keys[index + 1] ?? last;
      at[key] ??= /^\d+$/.test(next) ? [] : {};
      at = at[key] as Record<string, unknown>;
    });
    at[last] = value;
  }
  return root;
}

/** A form of raw text values, checked by a schema on leaving a field and on sending. */
export function useZodForm<Values extends FieldValues>(
  schema: z.ZodMiniType<unknown, Values>,
  defaultValues: DefaultValues<Values>,
): UseFormReturn<Values> {
  const form = useForm<Values>({ resolver: resolverOf(schema), defaultValues, mode: 'onTouched' });
  const [register] = useState(() => keepingEarlyInput(form));
  form.register = register; // the form is one object for life, effects depend on that
  return form;
}

/** The library would put its default over what was typed before the page's script came. */
function keepingEarlyInput<Values extends FieldValues>(
  form: UseFormReturn<Values>,
): UseFormReturn<Values>['register'] {
  const { register } = form;
  return (name, options) => {
    const field = register(name, options);
    const ref = (control: unknown): void => {
      const early = earlyInput(control);
      field.ref(control);
      if (early !== undefined && early !== form.getValues(name))
        form.setValue(name, early as PathValue<Values, typeof name>, { shouldDirty: true });
    };
    return { ...field, ref };
  };
}

/** Shows what the API found wrong at the fields themselves; answers whether any field of this form was named. */
export function showServerIssues<Values extends FieldValues>(
  form: UseFormReturn<Values>,
  error: unknown,
): boolean {
  if (!(error instanceof ApiError)) return false;
  const known = Object.entries(error.fields).filter(([path]) => path.split('.')[0]! in form.getValues());
  for (const [path, rules] of known) {
    form.setError(path as Path<Values>, { message: issueOfServerRules(rules) }, { shouldFocus: true });
  }
  return known.length > 0;
}
