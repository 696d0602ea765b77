'use client';

import { useRouter } from 'next/navigation';
import { useAction } from '@/features/errors/use-action';
import { ApiError } from '@/lib/api/api-error';

/**
 * An application or an invitation becomes a deal, and the way leads there. Where the API refuses because something has
 * changed meanwhile, the page behind is asked anew.
 */
export function useAcceptance(accept: () => Promise<{ id: string }>) {
  const router = useRouter();
  return useAction(async () => {
    try {
      const deal = await accept();
      router.push(`/deals/${deal.id}`);
      // Stays pending until the deal is there, so that a second press cannot find the button again.
      await new Promise(() => undefined);
    } catch (error) {
      if (error instanceof ApiError && error.status === 409) router.refresh();
      throw error;
    }
  });
}
