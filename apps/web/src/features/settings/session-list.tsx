'use client';

import { MonitorSmartphone } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { toast } from 'sonner';
import { useNotifyError } from '@/features/errors/use-notify-error';
import { callApi } from '@/lib/api/browser';
import type { Session } from '@/lib/api/types';
import { Button } from '@/ui/button';
import { DateTime } from '@/ui/date-time';
import { Badge } from '@/ui/status-badge';
import { deviceOf } from './device-name';

/** Where the viewer is signed in; any of it but the present session can be ended here. */
export function SessionList({ sessions }: { sessions: readonly Session[] }) {
  const t = useTranslations('settings');
  const router = useRouter();
  const notifyError = useNotifyError();
  const then = (call: Promise<unknown>, done: string) =>
    void call.then(() => {
      router.refresh();
      toast.success(done);
    }, notifyError);
  const revoke = (id: string) =>
    then(
      callApi((api) => api.DELETE('/api/auth/sessions/{id}', { params: { path: { id } } })),
      t('revoked'),
    );
  const revokeOthers = () =>
    then(
      callApi((api) => api.POST('/api/auth/sessions/revoke-others')),
      t('revokedOthers'),
    );
  const nameOf = ({ userAgent }: Session) => {
    const device = deviceOf(userAgent);
    return device ? t('device', device) : t('unknownDevice');
  };

  return (
    <>
      <ul className="divide-y divide-line">
        {sessions.map((session) => (
          <li key={session.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
            <MonitorSmartphone aria-hidden size={20} className="shrink-0 text-ink-3" />
            <div className="min-w-0 flex-1 basis-40">
              <p className="font-medium">{nameOf(session)}</p>
              <p className="flex flex-wrap gap-x-2 text-13 text-ink-3 tabular">
                <DateTime value={session.lastSeenAt} form="relative" />
                <span>{session.ip}</span>
              </p>
            </div>
            {session.isCurrent ? (
              <Badge icon="done" tone="money">
                {t('thisSession')}
              </Badge>
            ) : (
              <Button
                variant="secondary"
                aria-label={t('revokeNamed', { device: nameOf(session) })}
                onClick={() => revoke(session.id)}
              >
                {t('revoke')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <Button variant="danger" className="mt-4" onClick={revokeOthers}>
          {t('revokeOthers')}
        </Button>
      )}
    </>
  );
}
