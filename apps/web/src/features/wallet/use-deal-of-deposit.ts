'use client';

import { useEffect, useState } from 'react';

const keyOf = (depositId: string) => `dubl:deal-of-deposit:${depositId}`;

/**
 * The deal a top-up was begun at. The address that the provider sends the payer back to is part of the payment
 * and cannot carry it, so this browser tab remembers.
 */
export function useDealOfDeposit(depositId: string, given: string | null): string | null {
  const [dealId, setDealId] = useState(given);
  useEffect(() => {
    if (given) sessionStorage.setItem(keyOf(depositId), given);
    else setDealId(sessionStorage.getItem(keyOf(depositId)));
  }, [depositId, given]);
  return dealId;
}
