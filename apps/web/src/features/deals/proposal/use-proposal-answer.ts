'use client';

import { useRouter } from 'next/navigation';
import { toast } from 'sonner';
import { useAction, type Action } from '@/features/errors/use-action';
import { useNotifyError } from '@/features/errors/use-notify-error';
import { asApiError } from '@/lib/api/api-error';
import { callApi } from '@/lib/api/browser';

const PATHS = {
  accept: '/api/deals/{id}/cancellation/accept',
  decline: '/api/deals/{id}/cancellation/decline',
  withdraw: '/api/deals/{id}/cancellation/withdraw',
} as const;

interface ProposalAnswer {
  dealId: string;
  proposalId: string;
  /** What a success says. */
  done: string;
  /** After a success and after a refusal alike. */
  onEnd?: () => void;
}

/**
 * Answers the very proposal that is on the screen. Where it is another by now, or none, the API refuses: a word of it
 * passes by, and the page shows what stands.
 */
export function useProposalAnswer(
  verb: keyof typeof PATHS,
  { dealId, proposalId, done, onEnd }: ProposalAnswer,
): Action<[]> {
  const router = useRouter();
  const notify = useNotifyError();
  return useAction(async () => {
    try {
      await callApi((api) =>
        api.POST(PATHS[verb], { params: { path: { id: dealId } }, body: { proposalId } }),
      );
      toast.success(done);
    } catch (error) {
      if (asApiError(error).status !== 409) throw error;
      notify(error);
    }
    router.refresh();
    onEnd?.();
  });
}
