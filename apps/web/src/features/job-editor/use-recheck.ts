'use client';

import { useEffect } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { JobField, JobForm } from './job-form';

/**
 * Checks faulty fields again with every change, so that an error goes while it is being mended. If it went on leaving
 * the field, the page would move under the very click that leaves it.
 */
export function useRecheck(form: UseFormReturn<JobForm>) {
  useEffect(
    () =>
      form.subscribe({
        formState: { values: true, errors: true },
        callback: ({ type, errors }) => {
          const faulty = Object.keys(errors ?? {}) as JobField[];
          // Errors are told of as well, those that the API found among them: they stay until somebody types.
          if (type === 'change' && faulty.length > 0) void form.trigger(faulty);
        },
      }),
    [form],
  );
}
