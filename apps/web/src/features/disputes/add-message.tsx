'use client';

import { useTranslations } from 'next-intl';
import { lazy, Suspense, useState } from 'react';
import { Button } from '@/ui/button';

// The form comes when it is asked for.
const MessageForm = lazy(() => import('./message-form'));

/** Opens the form of a message; the first one is the side's position. */
export function AddMessage({ disputeId, isFirst }: { disputeId: string; isFirst: boolean }) {
  const t = useTranslations('disputes.statement');
  const [open, setOpen] = useState(false);
  if (!open) {
    return (
      <Button variant={isFirst ? 'primary' : 'secondary'} onClick={() => setOpen(true)}>
        {t(isFirst ? 'addFirst' : 'add')}
      </Button>
    );
  }
  return (
    <Suspense>
      <MessageForm disputeId={disputeId} onClose={() => setOpen(false)} />
    </Suspense>
  );
}
