'use client';

import { CloudOff, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { Failure } from '@/lib/api/api-error';
import { useErrorText } from '@/features/errors/use-error-text';
import { Button } from './button';
import { SupportCode } from './support-code';

/** Something could not be shown: says what happened, offers to try again, and gives the code that support asks for. */
export function ErrorState({
  failure,
  title,
  onRetry,
}: {
  failure: Failure;
  title?: string;
  onRetry?: () => void;
}) {
  const t = useTranslations('common');
  const tErrors = useTranslations('errors');
  const { text, step } = useErrorText()(failure);
  const offline = failure.code === 'NETWORK';
  const Icon = offline ? CloudOff : TriangleAlert;
  return (
    <div
      role="alert"
      className="flex flex-col items-center rounded-card border border-line bg-surface px-6 py-12 text-center"
    >
      <span className="mb-4 flex size-12 items-center justify-center rounded-full bg-danger-soft text-danger">
        <Icon aria-hidden size={24} />
      </span>
      <p className="text-18 font-semibold">
        {title ?? (offline ? tErrors('offlineTitle') : tErrors('sectionTitle'))}
      </p>
      <p className="mt-1 max-w-md text-ink-2">{text}</p>
      <div className="mt-6 flex flex-wrap justify-center gap-2">
        {onRetry && (
          <Button variant="primary" onClick={onRetry}>
            {t('retry')}
          </Button>
        )}
        {step}
      </div>
      {failure.requestId && <SupportCode code={failure.requestId} />}
    </div>
  );
}
