'use client';

import { useSearchParams } from 'next/navigation';
import { useEffect, useRef } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { STEPS, stepOf, type JobField, type JobForm, type Step } from './job-form';

export interface Steps {
  step: Step;
  goTo: (step: Step) => void;
  /** Opens the step of a field and puts the cursor there. */
  reveal: (field: JobField) => void;
  headingRef: React.RefObject<HTMLHeadingElement | null>;
}

/** The current step lives in the address, so «назад» leads to the step before; the form itself never leaves the page. */
export function useSteps(form: UseFormReturn<JobForm>): Steps {
  const asked = useSearchParams().get('step');
  const step = STEPS.find((name) => name === asked) ?? 'brief';
  const headingRef = useRef<HTMLHeadingElement>(null);
  const shown = useRef(step);
  const awaited = useRef<JobField | null>(null);

  const goTo = (next: Step) => {
    if (next !== step) window.history.pushState(null, '', `?step=${next}`);
  };
  const reveal = (field: JobField) => {
    const home = stepOf(field) ?? 'brief';
    if (home === step) return form.setFocus(field);
    awaited.current = field;
    goTo(home);
  };

  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    window.scrollTo({ top: 0 });
    if (awaited.current) form.setFocus(awaited.current);
    // Someone who cannot see the change hears where it led.
    else headingRef.current?.focus({ preventScroll: true });
    awaited.current = null;
  }, [step, form]);

  return { step, goTo, reveal, headingRef };
}
