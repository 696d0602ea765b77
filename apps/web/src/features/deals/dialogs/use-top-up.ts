'use client';

import { useAction, type Action } from '@/features/errors/use-action';
import { callApi, idempotencyHeader } from '@/lib/api/browser';
import type { Deal } from '@/lib/api/types';
import { useIntentKey } from '@/lib/api/use-intent-key';

/** Opens a top-up of what is missing and goes on to its payment, which leads back to the deal. */
export function useTopUp({ id, currency }: Pick<Deal, 'id' | 'currency'>): Action<[amountMinor: number]> {
  const keyOf = useIntentKey();
  return useAction(async (amountMinor: number) => {
    const deposit = await callApi((api) =>
      api.POST('/api/wallet/deposits', {
        params: { header: idempotencyHeader(keyOf(amountMinor)) },
        body: { amountMinor, currency },
      }),
    );
    window.location.assign(`/pay/${deposit.id}?deal=${id}`);
    await new Promise(() => undefined);
  });
}
