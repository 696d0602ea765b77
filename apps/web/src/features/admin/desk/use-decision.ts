'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { toast } from 'sonner';
import { useAction, type Action } from '@/features/errors/use-action';
import { asApiError } from '@/lib/api/api-error';

/**
 * One decision: the call, then a word of confirmation and the list anew. Where another administrator was faster, the
 * item leaves the desk all the same; any other 409 brings the newest version under the reader's eyes.
 */
export function useDecision<Args extends unknown[]>(
  call: (...args: Args) => Promise<unknown>,
  { done, onSettled }: { done: (...args: Args) => string; onSettled: (...args: Args) => void },
): Action<Args> {
  const t = useTranslations('admin.desk');
  const router = useRouter();
  return useAction(async (...args: Args) => {
    try {
      await call(...args);
      toast.success(done(...args));
    } catch (error) {
      const { status, rule } = asApiError(error);
      if (status === 409) router.refresh();
      if (rule !== 'ILLEGAL_TRANSITION') throw error;
      toast.info(t('gone'));
    }
    onSettled(...args);
    router.refresh();
  });
}
