'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useNotifyError } from '@/features/errors/use-notify-error';
import { callApi } from '@/lib/api/browser';
import { Switch } from '@/ui/switch';

/** Names the state it wants, so that a repeat changes nothing. */
export function AlertSwitch({ id, name, isActive }: { id: string; name: string; isActive: boolean }) {
  const t = useTranslations('alerts');
  const router = useRouter();
  const notifyError = useNotifyError();
  const [pending, setPending] = useState(false);
  const turn = async (next: boolean) => {
    setPending(true);
    try {
      await callApi((api) =>
        api.POST('/api/alerts/{id}/toggle', { params: { path: { id } }, body: { isActive: next } }),
      );
      router.refresh();
    } catch (error) {
      notifyError(error);
    } finally {
      setPending(false);
    }
  };
  return (
    <Switch
      aria-label={t('on', { name })}
      checked={isActive}
      disabled={pending}
      onChange={(event) => void turn(event.target.checked)}
    />
  );
}
