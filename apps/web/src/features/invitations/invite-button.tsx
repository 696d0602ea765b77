'use client';

import { MailPlus } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { Button } from '@/ui/button';
import type { InviteTarget } from './invite-dialog';

// The form comes when it is asked for: most who look at creators only look.
const InviteDialog = lazy(() => import('./invite-dialog'));

interface InviteButtonProps extends InviteTarget {
  label: string;
  /** What it is called where many stand side by side. */
  fullLabel?: string;
  variant?: 'primary' | 'secondary';
  className?: string;
}

/** Offers a creator one of the brand's own jobs without leaving the page. */
export function InviteButton({
  label,
  fullLabel,
  variant = 'primary',
  className,
  ...target
}: InviteButtonProps) {
  const [open, setOpen] = useState(false);
  const [asked, setAsked] = useState(false);
  const show = () => {
    setAsked(true);
    setOpen(true);
  };
  return (
    <>
      <Button
        variant={variant}
        className={className}
        icon={<MailPlus aria-hidden size={16} />}
        aria-label={fullLabel}
        onClick={show}
      >
        {label}
      </Button>
      {asked && (
        <Suspense>
          <InviteDialog {...target} open={open} onOpenChange={setOpen} />
        </Suspense>
      )}
    </>
  );
}
