'use client';

import { RefreshCw } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { toast } from 'sonner';
import { FormError } from '@/features/errors/form-error';
import { useAction } from '@/features/errors/use-action';
import { callApi } from '@/lib/api/browser';
import { Button } from '@/ui/button';

/** Compares everything now; the outcome then stands on the page of the newest run. */
export function RunButton() {
  const t = useTranslations('adminFinance.reconciliation');
  const router = useRouter();
  const compare = useAction(async () => {
    const { count } = await callApi((api) => api.POST('/api/admin/finance/reconciliation'));
    (count === 0 ? toast.success : toast.warning)(t('ran', { count }));
    router.push('/admin/finance/reconciliation');
    router.refresh();
  });
  return (
    <div className="flex flex-col items-start gap-3">
      <Button
        icon={<RefreshCw aria-hidden size={16} />}
        pending={compare.pending}
        onClick={() => void compare.run()}
      >
        {t('run')}
      </Button>
      <FormError failure={compare.failure} />
    </div>
  );
}
