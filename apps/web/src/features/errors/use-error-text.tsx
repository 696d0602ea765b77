'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { Failure } from '@/lib/api/api-error';
import { errorKey, needsSupportCode, nextStep, type NextStep } from '@/lib/error-text';
import { buttonStyle } from '@/ui/button-style';

const STEP_HREF: Partial<Record<NextStep, string>> = {
  topUp: '/wallet',
  jobs: '/jobs',
  profile: '/profile',
  forgotPassword: '/forgot-password',
  home: '/',
};

function stepHref(step: NextStep): string | null {
  if (step === 'login')
    return `/login?next=${encodeURIComponent(window.location.pathname + window.location.search)}`;
  return STEP_HREF[step] ?? null;
}

export interface ErrorText {
  text: string;
  /** A button to what helps, where something does. */
  step: ReactNode;
  /** Set where support would need it. */
  supportCode: string | null;
}

/** Turns a refusal into Russian: what happened, what to do, and where to press. */
export function useErrorText(): (failure: Failure) => ErrorText {
  const t = useTranslations('errors');
  return (failure) => {
    const key = errorKey(failure, (candidate) => t.has(candidate));
    const step = nextStep(failure);
    return {
      text: t(key, { requestId: failure.requestId, seconds: failure.retryAfterSec ?? 0 }),
      step: step && <StepButton step={step} label={t(`action.${step}`)} />,
      supportCode: needsSupportCode(key) && failure.requestId ? failure.requestId : null,
    };
  };
}

function StepButton({ step, label }: { step: NextStep; label: string }) {
  const style = buttonStyle({ variant: 'secondary' });
  if (step === 'reload') {
    return (
      <button type="button" className={style} onClick={() => window.location.reload()}>
        {label}
      </button>
    );
  }
  // A plain link: after a lost session or a refusal everything on the page has to be asked anew.
  return (
    <a
      href="/"
      className={style}
      onClick={(event) => {
        const href = stepHref(step);
        if (href) event.currentTarget.href = href;
      }}
    >
      {label}
    </a>
  );
}
