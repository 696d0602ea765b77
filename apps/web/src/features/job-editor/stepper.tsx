'use client';

import { Check, CircleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useFormState, useWatch, type Control } from 'react-hook-form';
import { cx } from '@/lib/cx';
import { STEP_FIELDS, STEPS, type JobForm, type Step } from './job-form';
import { invalidFields } from './job-schema';

type StepState = 'done' | 'errors' | 'todo';

const BAR: Record<StepState, string> = { done: 'bg-ink-3', errors: 'bg-danger', todo: 'bg-line' };

/** The four steps as one segmented track, like the track of a deal; each segment is a way there. */
export function Stepper({
  control,
  step,
  goTo,
}: {
  control: Control<JobForm>;
  step: Step;
  goTo: (step: Step) => void;
}) {
  const t = useTranslations('jobEditor');
  const { errors } = useFormState({ control });
  const values = useWatch({ control }) as JobForm;
  const missing = invalidFields(values);

  const stateOf = (name: Step): StepState => {
    if (name === 'review') return missing.size === 0 ? 'done' : 'todo';
    if (STEP_FIELDS[name].some((field) => errors[field])) return 'errors';
    return STEP_FIELDS[name].some((field) => missing.has(field)) ? 'todo' : 'done';
  };

  return (
    <nav aria-label={t('stepsLabel')} className="mb-6">
      <ol className="grid grid-cols-4 gap-1.5 md:gap-2">
        {STEPS.map((name, index) => {
          const state = stateOf(name);
          const isCurrent = name === step;
          return (
            <li key={name}>
              <button
                type="button"
                aria-current={isCurrent ? 'step' : undefined}
                onClick={() => goTo(name)}
                className="flex min-h-11 w-full flex-col gap-2 rounded-chip pt-1 text-left"
              >
                <span
                  aria-hidden
                  className={cx(
                    'h-1.5 w-full rounded-full',
                    isCurrent && state !== 'errors' ? 'bg-primary' : BAR[state],
                  )}
                />
                <span
                  className={cx(
                    'flex min-w-0 items-center gap-1 text-12 md:gap-1.5 md:text-14',
                    isCurrent ? 'font-semibold text-ink' : 'text-ink-2',
                    state === 'errors' && 'text-danger',
                  )}
                >
                  <StateIcon state={state} index={index} />
                  <span className="truncate">{t(`step.${name}`)}</span>
                  <span className="sr-only">, {t(`stepState.${state}`)}</span>
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

function StateIcon({ state, index }: { state: StepState; index: number }) {
  if (state === 'errors') return <CircleAlert aria-hidden size={14} className="shrink-0" />;
  if (state === 'done')
    return <Check aria-hidden size={14} strokeWidth={2.5} className="shrink-0 text-money" />;
  return (
    <span aria-hidden className="hidden tabular md:inline">
      {index + 1}.
    </span>
  );
}
