'use client';

import { CircleAlert } from 'lucide-react';
import { createContext, use, useId, type ReactNode } from 'react';
import { cx } from '@/lib/cx';

interface FieldWiring {
  id: string;
  'aria-describedby'?: string;
  'aria-invalid'?: true;
}

const FieldContext = createContext<FieldWiring | null>(null);

/** The id and the ARIA links of the field around a control; nothing where there is no field. */
export function useFieldWiring(): Partial<FieldWiring> {
  return use(FieldContext) ?? {};
}

interface FieldProps {
  label: string;
  /** Beside the label, for example «необязательно». */
  note?: string;
  hint?: ReactNode;
  error?: string;
  hideLabel?: boolean;
  className?: string;
  children: ReactNode;
}

/** One labelled control with its hint and its error. */
export function Field({ label, note, hint, error, hideLabel = false, className, children }: FieldProps) {
  const id = useId();
  const described = cx(hint && `${id}-hint`, error && `${id}-error`);
  return (
    <div className={cx('flex min-w-0 flex-col gap-1.5', className)}>
      <label htmlFor={id} className={cx('text-14 font-medium', hideLabel && 'sr-only')}>
        {label}
        {note && <span className="ml-1.5 text-13 font-normal text-ink-3">{note}</span>}
      </label>
      <FieldContext
        value={{ id, 'aria-describedby': described || undefined, 'aria-invalid': error ? true : undefined }}
      >
        {children}
      </FieldContext>
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
      {hint && (
        <p id={`${id}-hint`} className="text-13 text-ink-3">
          {hint}
        </p>
      )}
    </div>
  );
}

export function FieldError({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <p id={id} role="alert" className="flex items-start gap-1.5 text-13 text-danger">
      <CircleAlert aria-hidden size={14} className="mt-0.5 shrink-0" />
      <span>{children}</span>
    </p>
  );
}

/** A set of choices under one caption: radio buttons, checkboxes, chips. */
export function FieldSet({ label, note, hint, error, className, children }: Omit<FieldProps, 'hideLabel'>) {
  const id = useId();
  return (
    <fieldset
      className={cx('flex min-w-0 flex-col gap-2', className)}
      aria-describedby={error ? `${id}-error` : undefined}
    >
      <legend className="mb-2 text-14 font-medium">
        {label}
        {note && <span className="ml-1.5 text-13 font-normal text-ink-3">{note}</span>}
      </legend>
      {children}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
      {hint && <p className="text-13 text-ink-3">{hint}</p>}
    </fieldset>
  );
}
