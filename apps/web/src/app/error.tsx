'use client';

import { lazy, Suspense } from 'react';

// Fetched only when something broke: the texts and their formatter would weigh on every page otherwise.
const ErrorScreen = lazy(() => import('@/features/errors/error-screen'));

export default function ErrorBoundary(props: { error: unknown; retry: () => void }) {
  return (
    <Suspense>
      <ErrorScreen {...props} />
    </Suspense>
  );
}
