'use client';

import { useRouter } from 'next/navigation';
import { toast } from 'sonner';
import { useAction, type Action } from '@/features/errors/use-action';

export interface DealDialogProps<D> {
  deal: D;
  onClose: () => void;
}

/** One step of a deal: the call, then the page read anew, then a word that it is done. */
export function useDealAction<Args extends unknown[]>(
  call: (...args: Args) => Promise<unknown>,
  done: string,
  onClose: () => void,
): Action<Args> {
  const router = useRouter();
  return useAction(async (...args: Args) => {
    await call(...args);
    router.refresh();
    toast.success(done);
    onClose();
  });
}
