'use client';

import { FormError } from '@/features/errors/form-error';
import type { Failure } from '@/lib/api/api-error';
import { Notice } from '@/ui/notice';

/** A refusal where the money that is missing is not the reader's own: there is nothing to top up. */
export function MoneyRefusal({ failure, missing }: { failure: Failure | null; missing: string }) {
  return failure?.rule === 'INSUFFICIENT_FUNDS' ? (
    <div role="alert">
      <Notice tone="danger">{missing}</Notice>
    </div>
  ) : (
    <FormError failure={failure} />
  );
}
