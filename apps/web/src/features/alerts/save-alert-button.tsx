'use client';

import { BellPlus } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { Button } from '@/ui/button';
import type { NewAlert } from './save-alert-dialog';

// The form comes when it is asked for: most who look through jobs only look.
const SaveAlertDialog = lazy(() => import('./save-alert-dialog'));

/** Keeps the conditions of the feed as they are now and tells of new jobs that meet them. */
export function SaveAlertButton({ label, alert }: { label: string; alert: NewAlert }) {
  const [open, setOpen] = useState(false);
  const [asked, setAsked] = useState(false);
  const show = () => {
    setAsked(true);
    setOpen(true);
  };
  return (
    <>
      <Button variant="secondary" icon={<BellPlus aria-hidden size={16} />} onClick={show}>
        {label}
      </Button>
      {asked && (
        <Suspense>
          {/* Other conditions are another alert: the form begins anew. */}
          <SaveAlertDialog key={alert.conditions} alert={alert} open={open} onOpenChange={setOpen} />
        </Suspense>
      )}
    </>
  );
}
