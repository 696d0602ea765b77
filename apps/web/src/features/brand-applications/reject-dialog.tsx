'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { toast } from 'sonner';
import { FormError } from '@/features/errors/form-error';
import { ReasonForm } from '@/features/reasons/reason-form';
import { useAction } from '@/features/errors/use-action';
import { callApi } from '@/lib/api/browser';
import type { Application } from '@/lib/api/types';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';

const TEMPLATES = ['other', 'price', 'style', 'time', 'examples'] as const;
const FORM_ID = 'reject-application';

/** A refusal always has a reason that the creator can use; five of them are one press away. */
export function RejectDialog({ application, onClose }: { application: Application; onClose: () => void }) {
  const t = useTranslations('brandApplications');
  const tCommon = useTranslations('common');
  const router = useRouter();
  const reject = useAction(async (reason: string) => {
    await callApi((api) =>
      api.POST('/api/applications/{id}/reject', {
        params: { path: { id: application.id } },
        body: { reason },
      }),
    );
    toast.success(t('rejected'));
    onClose();
    router.refresh();
  });
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && !reject.pending && onClose()}
      title={t('rejectTitle')}
      description={t('rejectText', { name: application.creator.displayName })}
      footer={
        <>
          <Button variant="ghost" disabled={reject.pending} onClick={onClose}>
            {tCommon('cancel')}
          </Button>
          <Button type="submit" form={FORM_ID} variant="danger" pending={reject.pending}>
            {t('reject')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <ReasonForm
          id={FORM_ID}
          templates={TEMPLATES.map((key) => t(`template.${key}`))}
          labels={{
            legend: t('rejectReason'),
            own: t('rejectOwn'),
            field: t('rejectOwnLabel'),
            hint: t('rejectOwnHint'),
          }}
          onSubmit={(reason) => void reject.run(reason)}
        />
        <FormError failure={reject.failure} />
      </div>
    </Dialog>
  );
}
