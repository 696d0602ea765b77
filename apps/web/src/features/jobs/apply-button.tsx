'use client';

import { lazy, Suspense, useState } from 'react';
import { Button } from '@/ui/button';
import type { ApplyTarget } from './apply-dialog';

// The form comes when it is asked for: most who read a job only read it.
const ApplyDialog = lazy(() => import('./apply-dialog'));

export function ApplyButton({ label, ...target }: ApplyTarget & { label: string }) {
  const [open, setOpen] = useState(false);
  const [asked, setAsked] = useState(false);
  const show = () => {
    setAsked(true);
    setOpen(true);
  };
  return (
    <>
      <Button size="lg" className="w-full" onClick={show}>
        {label}
      </Button>
      {asked && (
        <Suspense>
          <ApplyDialog {...target} open={open} onOpenChange={setOpen} />
        </Suspense>
      )}
    </>
  );
}
