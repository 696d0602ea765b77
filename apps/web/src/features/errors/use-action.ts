'use client';

import { useRef, useState } from 'react';
import { asApiError, type ApiError } from '@/lib/api/api-error';

export interface Action<Args extends unknown[]> {
  run: (...args: Args) => Promise<void>;
  pending: boolean;
  failure: ApiError | null;
  reset: () => void;
}

/**
 * One press, one operation: while it runs, further presses do nothing; a refusal is kept to be shown beside the button.
 * `work` does the call and what follows a success.
 */
export function useAction<Args extends unknown[]>(work: (...args: Args) => Promise<void>): Action<Args> {
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<ApiError | null>(null);
  // State arrives with the next render; two clicks may come before it.
  const running = useRef(false);

  const run = async (...args: Args) => {
    if (running.current) return;
    running.current = true;
    setPending(true);
    setFailure(null);
    try {
      await work(...args);
    } catch (error) {
      setFailure(asApiError(error));
    } finally {
      running.current = false;
      setPending(false);
    }
  };
  return { run, pending, failure, reset: () => setFailure(null) };
}
