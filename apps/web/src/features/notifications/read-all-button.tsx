'use client';

import { CheckCheck } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { toast } from 'sonner';
import { useNotifyError } from '@/features/errors/use-notify-error';
import { callApi } from '@/lib/api/browser';
import { Button } from '@/ui/button';

export function ReadAllButton() {
  const t = useTranslations('notifications');
  const router = useRouter();
  const notifyError = useNotifyError();
  const readAll = () =>
    callApi((api) => api.POST('/api/notifications/read-all')).then(() => {
      router.refresh();
      toast.success(t('readAllDone'));
    }, notifyError);
  return (
    <Button variant="secondary" icon={<CheckCheck aria-hidden size={16} />} onClick={() => void readAll()}>
      {t('readAll')}
    </Button>
  );
}
