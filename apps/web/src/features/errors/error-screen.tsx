'use client';

import { NextIntlClientProvider } from 'next-intl';
import { useEffect } from 'react';
import common from '../../../messages/ru/common.json';
import errors from '../../../messages/ru/errors.json';
import { failureFromDigest, type Failure } from '@/lib/api/api-error';
import { ErrorState } from '@/ui/error-state';

interface ErrorScreenProps {
  error: unknown;
  retry: () => void;
}

function digestOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('digest' in error)) return undefined;
  return typeof error.digest === 'string' ? error.digest : undefined;
}

/**
 * What a page shows when it could not be made. It brings its own texts, because what failed may be the very layout that
 * gives them to the others.
 */
export default function ErrorScreen({ error, retry }: ErrorScreenProps) {
  const digest = digestOf(error);
  // A fault outside the API has a digest of Next's own; it is in the server's log under it.
  const failure: Failure = failureFromDigest(digest) ?? {
    code: 'INTERNAL_ERROR',
    requestId: digest ?? '',
    fields: {},
  };

  useEffect(() => {
    // eslint-disable-next-line no-console -- the browser's console is where support asks people to look
    console.warn('Page failed', window.location.pathname, failure.code, failure.requestId);
  }, [failure.code, failure.requestId]);

  return (
    <NextIntlClientProvider locale="ru" messages={{ common, errors }}>
      <div className="page py-8">
        <ErrorState failure={failure} title={errors.title} onRetry={retry} />
      </div>
    </NextIntlClientProvider>
  );
}
