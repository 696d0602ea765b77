'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Invitation } from '@/lib/api/types';
import { Button } from '@/ui/button';
import { AcceptInvitationDialog } from './accept-invitation-dialog';
import { DeclineInvitationDialog } from './decline-invitation-dialog';

/** The creator's «yes» and «no»; either asks once more and says what follows. */
export function InvitationAnswer({ invitation }: { invitation: Invitation }) {
  const t = useTranslations('invitations');
  const [dialog, setDialog] = useState<'accept' | 'decline' | null>(null);
  const may = (action: Invitation['allowedActions'][number]) => invitation.allowedActions.includes(action);
  const close = () => setDialog(null);
  return (
    <>
      {may('ACCEPT') && <Button onClick={() => setDialog('accept')}>{t('accept')}</Button>}
      {may('DECLINE') && (
        <Button variant="secondary" onClick={() => setDialog('decline')}>
          {t('decline')}
        </Button>
      )}
      {dialog === 'accept' && <AcceptInvitationDialog invitation={invitation} onClose={close} />}
      {dialog === 'decline' && <DeclineInvitationDialog invitation={invitation} onClose={close} />}
    </>
  );
}
