'use client';

import { lazy, Suspense, useState, type ReactNode } from 'react';
import { Button } from '@/ui/button';
import type { ApplyTarget } from './apply-dialog';

// The form comes when it is asked for: most who read a job only read it.
const ApplyDialog = lazy(() => import('./apply-dialog'));

interface ApplyButtonProps extends ApplyTarget {
  /** False where there is nothing to apply for now; then `children` stand in the button's place. */
  label: string | false;
  children: ReactNode;
}

/** One component before and after, so that «Отклик отправлен» outlives the refresh that takes the button away. */
export function ApplyButton({ label, children, ...target }: ApplyButtonProps) {
  const [open, setOpen] = useState(false);
  const [asked, setAsked] = useState(false);
  const show = () => {
    setAsked(true);
    setOpen(true);
  };
  return (
    <>
      {label ? (
        <Button size="lg" className="w-full" onClick={show}>
          {label}
        </Button>
      ) : (
        children
      )}
      {asked && (
        <Suspense>
          <ApplyDialog {...target} open={open} onOpenChange={setOpen} />
        </Suspense>
      )}
    </>
  );
}
