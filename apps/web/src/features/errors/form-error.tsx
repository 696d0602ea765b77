'use client';

import { CircleAlert } from 'lucide-react';
import type { Failure } from '@/lib/api/api-error';
import { SupportCode } from '@/ui/support-code';
import { useErrorText } from './use-error-text';

/** Why a form or a dialog did not go through, beside its button. */
export function FormError({ failure }: { failure: Failure | null }) {
  const describe = useErrorText();
  if (!failure) return null;
  const { text, step, supportCode } = describe(failure);
  return (
    <div role="alert" className="flex gap-3 rounded-control bg-danger-soft p-3 text-danger">
      <CircleAlert aria-hidden size={18} className="mt-px shrink-0" />
      <div className="min-w-0 flex-1">
        <p>{text}</p>
        {step && <div className="mt-2">{step}</div>}
        {supportCode && <SupportCode code={supportCode} />}
      </div>
    </div>
  );
}
